package org.chatpadi.benchmarks;

import java.util.List;

/** What was asked of a bench on the command line. */
final class Options {

    private final List<String> arguments;

    private Options(List<String> arguments) {
        this.arguments = arguments;
    }

    static Options of(String... arguments) {
        return new Options(List.of(arguments));
    }

    boolean has(String name) {
        return arguments.contains(name);
    }

    /** The number behind a name, or what holds where it was not given. */
    int number(String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
}
