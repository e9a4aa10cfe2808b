package org.chatpadi.core.format;

import java.util.List;
import java.util.function.Function;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A document being read. Whatever the bytes are, reading ends with a value, {@link FormatTooNewException} or {@link FormatBrokenException};
 * what went wrong underneath is not passed on, since it may quote the bytes.
 */
final class In implements AutoCloseable {

    private static final int LONGEST_NAMED = 100;

    private final OrderId order;
    private final long seq;
    private final JsonParser json;
    private final Texts texts;
    private final List<Personal> aside;
    private int personal;
    private @Nullable JsonToken ahead;

    /** Where personal texts are: in the document, put aside, or destroyed. */
    private enum Texts {
        INSIDE,
        ASIDE,
        DESTROYED
    }

    private In(OrderId order, long seq, byte[] bytes, Texts texts, List<Personal> aside) {
        this.order = order;
        this.seq = seq;
        this.texts = texts;
        this.aside = aside;
        try {
            this.json = Json.parser(bytes);
        } catch (JacksonException e) {
            throw new FormatBrokenException(order, seq, "/");
        }
    }

    /** A document with its personal texts in it. */
    static In whole(OrderId order, long seq, byte[] bytes) {
        return new In(order, seq, bytes, Texts.INSIDE, List.of());
    }

    /** A document whose personal texts were put aside. */
    static In parted(OrderId order, long seq, byte[] bytes, List<Personal> aside) {
        return new In(order, seq, bytes, Texts.ASIDE, aside);
    }

    /** A document whose personal texts are destroyed. */
    static In erased(OrderId order, long seq, byte[] bytes) {
        return new In(order, seq, bytes, Texts.DESTROYED, List.of());
    }

    /** How many personal texts were met. */
    int personal() {
        return personal;
    }

    JsonToken next() {
        JsonToken token = ahead;
        if (token != null) {
            ahead = null;
            return token;
        }
        try {
            token = json.nextToken();
        } catch (JacksonException e) {
            throw broken();
        }
        if (token == null) {
            throw broken();
        }
        return token;
    }

    /** Whether an array has one more element, on which reading goes on. */
    boolean hasElement() {
        JsonToken token = next();
        if (token == JsonToken.END_ARRAY) {
            return false;
        }
        ahead = token;
        return true;
    }

    void expect(JsonToken token) {
        if (next() != token) {
            throw broken();
        }
    }

    /** The name of the next field; null at the object's end. */
    @Nullable
    String nextName() {
        JsonToken token = next();
        if (token == JsonToken.END_OBJECT) {
            return null;
        }
        return json.currentName();
    }

    void end() {
        try {
            if (json.nextToken() == null) {
                return;
            }
        } catch (JacksonException e) {
            throw broken();
        }
        throw broken();
    }

    String text() {
        expect(JsonToken.VALUE_STRING);
        return currentText();
    }

    String currentText() {
        try {
            return json.getString();
        } catch (JacksonException e) {
            throw broken();
        }
    }

    long number() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return currentNumber();
    }

    long currentNumber() {
        try {
            return json.getLongValue();
        } catch (JacksonException e) {
            throw broken();
        }
    }

    /** A value made of what was read; where the domain refuses it, the bytes are broken. */
    <A, T> T valid(Function<A, T> make, A read) {
        try {
            return make.apply(read);
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    Personal personalText() {
        if (texts == Texts.INSIDE) {
            return Personal.of(text());
        }
        if (number() != personal) {
            throw broken();
        }
        personal++;
        if (texts == Texts.DESTROYED) {
            return Personal.erased();
        }
        if (personal > aside.size()) {
            throw broken();
        }
        return aside.get(personal - 1);
    }

    /** For a code that is on no list of this build. */
    FormatTooNewException unknown(String what, String code) {
        return new FormatTooNewException(order, seq, what + " \"" + plain(code) + "\"");
    }

    FormatBrokenException broken() {
        return new FormatBrokenException(
                order, seq, plain(json.streamReadContext().pathAsPointer().toString()));
    }

    /** Codes and names of fields as they are; anything else in the bytes could be about a person. */
    private static String plain(String code) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < Math.min(code.length(), LONGEST_NAMED); i++) {
            char c = code.charAt(i);
            boolean ok = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-./_".indexOf(c) >= 0;
            plain.append(ok ? c : '?');
        }
        return plain.isEmpty() ? "/" : plain.toString();
    }

    @Override
    public void close() {
        json.close();
    }
}
