package org.chatpadi.core.order;

/** What text the library accepts, the same for every store: all refused input is refused before anything is written. */
public final class Texts {

    /** Longest identifier, in characters. */
    public static final int MAX_ID = 255;
    /** Longest one-line field (a name, an address line, a reference), in characters. */
    public static final int MAX_LINE = 500;
    /** Longest free text (a note, a message, a reason), in characters. */
    public static final int MAX_TEXT = 4_000;

    private Texts() {}

    /**
     * An identifier: 1 to {@value #MAX_ID} of {@code A-Z a-z 0-9 . _ : -}.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public static String id(String value, String field) {
        if (value.isEmpty() || value.length() > MAX_ID) {
            throw new IllegalArgumentException(field + ": must have 1 to " + MAX_ID + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean ok = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._:-".indexOf(c) >= 0;
            if (!ok) {
                throw new IllegalArgumentException(field + ": only A-Z a-z 0-9 . _ : - are allowed, at index " + i);
            }
        }
        return value;
    }

    /**
     * One line of text: not blank, no control characters, no lone surrogates, at most {@value #MAX_LINE} characters.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public static String line(String value, String field) {
        return check(value, field, MAX_LINE, false);
    }

    /**
     * Free text: as a line, but with tabs and line breaks (LF), and at most {@value #MAX_TEXT} characters.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public static String text(String value, String field) {
        return check(value, field, MAX_TEXT, true);
    }

    private static String check(String value, String field, int limit, boolean breaks) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + ": must not be blank");
        }
        String broken = flaw(value, limit, breaks);
        if (broken != null) {
            throw new IllegalArgumentException(field + ": " + broken);
        }
        return value;
    }

    /** What is wrong with a text, as a sentence without the text itself, or null. */
    public static @org.jspecify.annotations.Nullable String flaw(String value, int limit, boolean breaks) {
        if (value.length() > limit) {
            return "must have at most " + limit + " characters";
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "must not hold a lone surrogate, at index " + i;
            } else if (Character.isISOControl(c) && !(breaks && (c == '\n' || c == '\t'))) {
                return "must not hold control characters, at index " + i;
            }
        }
        return null;
    }
}
