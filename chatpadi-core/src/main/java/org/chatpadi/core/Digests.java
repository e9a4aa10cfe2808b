package org.chatpadi.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests that outlive the customer: HMAC-SHA256 under the host's secret, each for a purpose of its own. Without the secret nobody can try out
 * which phone number stands behind one. Thread-safe.
 */
final class Digests {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    Digests(byte[] secret) {
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    String hex(String purpose, String text) {
        return HexFormat.of().formatHex(of(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param purpose without line feeds, so that no two purposes share a text */
    byte[] of(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + HMAC, missing);
        }
    }

    @Override
    public String toString() {
        return "Digests[redacted]";
    }
}
