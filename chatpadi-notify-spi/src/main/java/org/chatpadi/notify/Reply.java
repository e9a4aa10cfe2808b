package org.chatpadi.notify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the host answers to an {@link InboundRequest}. Immutable; prints without its body. */
public final class Reply {
    /** Longest body, in bytes: {@value}. */
    public static final int BODY_MAX = 65_536;

    private static final int CONTENT_TYPE_MAX = 200;
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Reply(int status, String contentType, byte[] body) {
        Check.that(status >= 200 && status <= 599, "Reply.status", "must be from 200 to 599");
        this.status = status;
        this.contentType = Check.line(contentType, "Reply.contentType", CONTENT_TYPE_MAX);
        this.body = Check.given(body, "Reply.body").clone();
        Check.that(body.length <= BODY_MAX, "Reply.body", "must be at most " + BODY_MAX + " bytes");
    }

    /** 200 without a body. */
    public static Reply ok() {
        return of(200);
    }

    /** A status without a body. */
    public static Reply of(int status) {
        return new Reply(status, PLAIN, new byte[0]);
    }

    /** A status with plain text. */
    public static Reply text(int status, String text) {
        return new Reply(status, PLAIN, Check.given(text, "Reply.text").getBytes(StandardCharsets.UTF_8));
    }

    /** A status with a body of some type. */
    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, contentType, body);
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    /** A copy of the body. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reply that
                && status == that.status
                && contentType.equals(that.contentType)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * status + contentType.hashCode()) + Arrays.hashCode(body);
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + body.length + " bytes]";
    }
}
