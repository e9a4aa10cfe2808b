package org.chatpadi.reliability.kill;

import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;

/** Sends mail to the {@link Mailbox} process. */
final class DistantMailbox implements NotificationChannel {

    private static final String NAME = "mail";

    private final Wire wire;
    private final Trap trap;

    DistantMailbox(Wire wire, Trap trap) {
        this.wire = wire;
        this.trap = trap;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.least();
    }

    @Override
    public boolean serves(Address to) {
        return to instanceof Address.Email;
    }

    @Override
    public SendResult send(Notification message) {
        trap.pass(Point.BEFORE_SEND);
        wire.ask(
                Mailbox.SEND,
                message.id(),
                message.kind(),
                String.valueOf(message.facts().get("ref")),
                ((Address.Email) message.to()).value());
        trap.pass(Point.AFTER_SEND);
        return SendResult.delivered(NAME + "-" + message.id());
    }
}
