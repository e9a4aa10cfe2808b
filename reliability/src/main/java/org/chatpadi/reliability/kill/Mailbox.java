package org.chatpadi.reliability.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The process to which all messages go: writes them down, twice where they come twice. */
final class Mailbox {

    static final String SEND = "send";

    private Mailbox() {}

    /** Its argument is where it writes. */
    public static void main(String[] arguments) throws IOException {
        Journal journal = new Journal(Path.of(arguments[0]));
        Voice.say("ready", Doors.open(Map.of(SEND, message -> {
            journal.write(message.toArray(String[]::new));
            return "taken";
        })));
        Voice.listen(told -> {});
    }
}
