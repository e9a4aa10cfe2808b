package org.chatpadi.core.work;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Work;

/** The id of a message: the same on every delivery of it, by whatever channel (X3); another for every other commit, audience or kind (F66). */
final class MessageId {

    private static final int BYTES = 20;

    private MessageId() {}

    static String of(ShopId shop, Work work) {
        String text = shop + "\n" + work.order() + "\n" + work.seq() + "\n"
                + work.kind().code() + "\n" + work.subject();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
