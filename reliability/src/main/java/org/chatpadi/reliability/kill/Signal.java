package org.chatpadi.reliability.kill;

import java.io.IOException;

/** What a process is told from outside by its system. */
enum Signal {
    /** Stand still. */
    STOP,
    /** Go on after standing still. */
    CONT,
    /** To a database server: end at once, and leave everything to the next start. */
    QUIT,
    /** Be gone. */
    KILL;

    void to(long process) throws IOException, InterruptedException {
        int status = new ProcessBuilder("sh", "-c", "kill -s " + name() + " " + process)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("process " + process + " did not get " + this);
        }
    }
}
