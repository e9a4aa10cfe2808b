package org.chatpadi.core.upkeep;

import java.time.Duration;
import org.chatpadi.core.store.StoreUpkeep.Purgeable;

/**
 * How long what is done with is kept before a purge forgets it. The natural keys of orders are no part of it: they are kept for ever, so that
 * no money is taken in twice whatever was purged.
 *
 * @param commands how long a repeated command id is told its first outcome; after a purge it is executed anew
 * @param inbox how long what gateways and channels called with is known when it comes again, and can be read
 * @param completed how long rows of work show how they ended
 */
public record Retention(Duration commands, Duration inbox, Duration completed) {

    /** 90 days. */
    public static final Duration COMMANDS = Duration.ofDays(90);

    /** 90 days. */
    public static final Duration INBOX = Duration.ofDays(90);

    /** 30 days. */
    public static final Duration COMPLETED = Duration.ofDays(30);

    /** The least for command ids and the inbox: 30 days, longer than anybody repeats anything. */
    public static final Duration LEAST = Duration.ofDays(30);

    /** The least for completed rows: a day. */
    public static final Duration LEAST_COMPLETED = Duration.ofDays(1);

    /** The most for each: 36,500 days. */
    public static final Duration MOST = Duration.ofDays(36_500);

    private static final Retention DEFAULTS = new Retention(COMMANDS, INBOX, COMPLETED);

    /** @throws IllegalArgumentException when one of them is below its least or above the most */
    public Retention {
        check("commands", commands, LEAST);
        check("inbox", inbox, LEAST);
        check("completed", completed, LEAST_COMPLETED);
    }

    private static void check(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    name + ": must be from " + least.toDays() + " to " + MOST.toDays() + " days");
        }
    }

    /** {@link #COMMANDS}, {@link #INBOX} and {@link #COMPLETED}. */
    public static Retention defaults() {
        return DEFAULTS;
    }

    public Retention withCommands(Duration kept) {
        return new Retention(kept, inbox, completed);
    }

    public Retention withInbox(Duration kept) {
        return new Retention(commands, kept, completed);
    }

    public Retention withCompleted(Duration kept) {
        return new Retention(commands, inbox, kept);
    }

    Duration of(Purgeable what) {
        return switch (what) {
            case COMMANDS -> commands;
            case INBOX -> inbox;
            case COMPLETED -> completed;
        };
    }
}
