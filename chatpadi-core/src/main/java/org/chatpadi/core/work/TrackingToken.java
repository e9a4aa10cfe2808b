package org.chatpadi.core.work;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;

/**
 * The keys of tracking pages. A token is computed from the host's secret, the shop, the order and its generation, so that it can be sent
 * again at any time and only its hash is stored (S1). Raising the generation makes earlier tokens worthless. Thread-safe.
 */
public final class TrackingToken {

    /** Shortest secret, in bytes. */
    public static final int MIN_KEY = 32;

    /** Of the HMAC's 32, so that a link fits a short message: 160 bits, 27 characters. */
    private static final int BYTES = 20;

    private static final String HMAC = "HmacSHA256";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException when the secret has fewer than {@value #MIN_KEY} bytes */
    public TrackingToken(byte[] secret) {
        if (secret.length < MIN_KEY) {
            throw new IllegalArgumentException("trackingKey: must have at least " + MIN_KEY + " bytes");
        }
        this.secret = new SecretKeySpec(secret, HMAC);
    }

    /** The token of one generation of an order. */
    public String of(ShopId shop, OrderId order, int generation) {
        // Ids hold no line feed, so that no two orders share a text.
        String text = "tracking\n" + shop + "\n" + order + "\n" + generation;
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + HMAC, missing);
        }
    }

    /** The token that is valid for the order now. */
    public String of(Order order) {
        return of(order.shop(), order.id(), order.customer().trackingGeneration());
    }

    /** What is stored of the token of one generation of an order. */
    public byte[] hash(ShopId shop, OrderId order, int generation) {
        return sha256(of(shop, order, generation));
    }

    /** What would be stored of a token; empty for what cannot be one. */
    public Optional<byte[]> hash(String token) {
        return SHAPE.matcher(token).matches() ? Optional.of(sha256(token)) : Optional.empty();
    }

    /** Whether this is the token that is valid for the order now; in constant time. */
    public boolean opens(Order order, String token) {
        return MessageDigest.isEqual(sha256(of(order)), sha256(token));
    }

    /** Where the customer follows the order; empty where the shop has no tracking page. */
    public Optional<URI> link(Shop shop, Order order) {
        return Optional.ofNullable(shop.tracking()).map(base -> URI.create(base + of(order)));
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "TrackingToken[redacted]";
    }
}
