package org.chatpadi.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A clock that stands still until it is told otherwise, and goes backwards where it is told to. Thread-safe. */
public final class SettableClock extends Clock {

    /** Where a clock stands unless it is set: a Monday morning in Accra, 2026-03-02T08:00:00Z. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final Hand hand;
    private final ZoneId zone;

    private SettableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** A clock at {@link #START}, in UTC. */
    public static SettableClock atStart() {
        return at(START);
    }

    /** A clock at this time, in UTC. */
    public static SettableClock at(Instant time) {
        return new SettableClock(new Hand(Objects.requireNonNull(time, "time")), ZoneOffset.UTC);
    }

    public void set(Instant time) {
        Objects.requireNonNull(time, "time");
        hand.move(present -> time);
    }

    /** Goes on by this much; backwards where it is negative. */
    public void advance(Duration by) {
        hand.move(time -> time.plus(by));
    }

    /** Goes on to this time, and stays where it already is later. */
    public void reach(Instant time) {
        hand.move(present -> present.isBefore(time) ? time : present);
    }

    @Override
    public Instant instant() {
        return hand.at;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same clock, read in another zone: setting one sets both. */
    @Override
    public SettableClock withZone(ZoneId other) {
        return new SettableClock(hand, other);
    }

    @Override
    public String toString() {
        return "SettableClock[" + hand.at + "]";
    }

    private static final class Hand {

        private volatile Instant at;

        private Hand(Instant at) {
            this.at = at;
        }

        private synchronized void move(UnaryOperator<Instant> to) {
            at = to.apply(at);
        }
    }
}
