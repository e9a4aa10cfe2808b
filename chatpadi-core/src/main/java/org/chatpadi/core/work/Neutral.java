package org.chatpadi.core.work;

import java.util.function.IntPredicate;

/** Text of people made harmless for where it is shown: without characters that turn, join or hide others, and without control characters. */
final class Neutral {

    private Neutral() {}

    /** In one line. */
    static String line(String text) {
        return without(text.replace('\n', ' ').replace('\t', ' '), Character::isISOControl);
    }

    /** With its line feeds and tabs. */
    static String text(String text) {
        return without(text, c -> c != '\n' && c != '\t' && Character.isISOControl(c));
    }

    private static String without(String text, IntPredicate control) {
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!control.test(c) && !isInvisible(c) && !(c >= 0xD800 && c <= 0xDFFF)) {
                clean.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return clean.toString().strip();
    }

    /** Nearly all text is: nothing in it can do harm. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Format characters but the two joiners, which several scripts and emoji need. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D;
    }

    /** At most so many characters, never half of one. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }
}
