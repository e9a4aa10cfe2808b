package org.chatpadi.core.work;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;
import org.jspecify.annotations.Nullable;

/** A row on its way out: by one way after the other, as long as it is certain that nothing was sent by those before. */
final class Sending {

    /** From this attempt on, a channel that asks for patience is passed over where another can stand in. */
    static final int STAND_IN_FROM = 3;

    /** How often a message is sent that may have arrived, by a channel that would show it twice. */
    static final int UNSURE_MAX = 2;

    private final Row row;
    private final @Nullable Message message;
    private final Iterator<Routing.Way> ways;
    private Verdict verdict;
    private boolean passesOn = true;

    private Sending(Row row, @Nullable Message message, List<Routing.Way> ways, Verdict verdict) {
        this.row = row;
        this.message = message;
        this.ways = ways.iterator();
        this.verdict = verdict;
    }

    Row row() {
        return row;
    }

    /** Where there is nothing to send. */
    static Sending over(Row row, Verdict verdict) {
        return new Sending(row, null, List.of(), verdict);
    }

    /** Parked where no way is left. */
    static Sending by(List<Routing.Way> ways, Message message) {
        return new Sending(message.row(), message, ways, Verdict.parked("unaddressed"));
    }

    /** Whether there is no further call, so that the verdict stands. */
    boolean isOver() {
        return !passesOn || !ways.hasNext();
    }

    Verdict verdict() {
        return verdict;
    }

    /** The call to make next, or null where there is none. */
    Calls.@Nullable Call<SendResult> next() {
        if (isOver()) {
            return null;
        }
        Routing.Way way = ways.next();
        NotificationChannel channel = way.channel();
        Capabilities can = channel.capabilities();
        if (!row.isHeld(can.callLimit())) {
            end(Verdict.lost());
            return null;
        }
        Notification notification = Objects.requireNonNull(message).by(way);
        return new Calls.Call<>(
                row.adapter(channel.name()),
                can.callLimit(),
                () -> channel.send(notification),
                called -> answered(can, called));
    }

    private void answered(Capabilities can, Called<SendResult> called) {
        SendResult result = called.value();
        if (result != null) {
            result.match(
                    delivered -> end(Verdict.done(Ended.DELIVERED)),
                    accepted -> end(Verdict.done(Ended.ACCEPTED)),
                    retry -> patient(retry.after().orElse(null), retry.reason().code()),
                    refused -> passOn(Verdict.parked(refused.reason().code())),
                    unknown -> unsure(can, unknown.reason().code()));
        } else if (called.made()) {
            unsure(can, called.failure());
        } else {
            patient(null, called.failure());
        }
    }

    private Verdict patient(@Nullable Duration asked, String why) {
        Verdict again = row.again(row.setup().settings().messages(), asked, why);
        return row.attempt() >= STAND_IN_FROM ? passOn(again) : end(again);
    }

    /** It may have arrived, so that no other channel may tell it too. */
    private Verdict unsure(Capabilities can, String why) {
        boolean enough = row.attempt() >= UNSURE_MAX && !can.duplicateSafe();
        return end(
                enough
                        ? Verdict.parked("unsure:" + why)
                        : row.again(row.setup().settings().messages(), why));
    }

    private Verdict passOn(Verdict unlessAnotherWayIsLeft) {
        verdict = unlessAnotherWayIsLeft;
        return verdict;
    }

    /** Whatever other ways there are. */
    Verdict end(Verdict last) {
        verdict = last;
        passesOn = false;
        return verdict;
    }
}
