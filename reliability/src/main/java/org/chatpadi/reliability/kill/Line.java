package org.chatpadi.reliability.kill;

import java.util.List;

/** One line between processes, or of a log: words, separated by tabs. */
final class Line {

    private static final String SEPARATOR = "\t";

    private Line() {}

    /** @throws IllegalArgumentException when a word would not be read back as one */
    static String of(String... words) {
        for (String word : words) {
            if (word.contains(SEPARATOR) || word.contains("\n")) {
                throw new IllegalArgumentException("not one word: " + word);
            }
        }
        return String.join(SEPARATOR, words);
    }

    static List<String> words(String line) {
        return List.of(line.split(SEPARATOR, -1));
    }
}
