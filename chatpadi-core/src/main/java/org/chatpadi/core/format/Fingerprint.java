package org.chatpadi.core.format;

import java.nio.charset.StandardCharsets;

/**
 * What tells a repeated command from another one under the same id: SHA-256 over its type and all its fields, personal texts included. The
 * same for equal contents on every JVM. Not to be stored as it is: without a key, few unknowns could be tried out.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The fingerprint of a command's content.
     *
     * @throws IllegalArgumentException when the content is of a type that has no canonical form: a bug
     */
    public static byte[] of(Record content) {
        byte[] type = content.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8);
        return Sha256.of(type, Out.whole(out -> write(Shapes.of(content.getClass()), content, out)));
    }

    @SuppressWarnings("unchecked") // the shape was found by the content's class
    private static <R extends Record> void write(RecordShape<R> shape, Record content, Out out) {
        shape.write((R) content, out);
    }
}
