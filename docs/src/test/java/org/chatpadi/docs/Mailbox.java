package org.chatpadi.docs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.shop.ShopDirectory;
import org.chatpadi.core.work.WorkSettings;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;
import org.chatpadi.testkit.ChatPadiFixture;

/** A channel that counts what was sent. */
final class Mailbox implements NotificationChannel {

    private final Semaphore sent = new Semaphore(0);

    /** The fixture's store and shop with a worker that looks for work once an hour unless it is woken. */
    ChatPadi woken(ChatPadiFixture fixture) {
        return ChatPadi.builder()
                .store(fixture.store())
                .shops(ShopDirectory.of(fixture.shop()))
                .channels(id -> List.of(this))
                .trackingKey(new byte[32])
                .clock(fixture.clock())
                .workSettings(WorkSettings.defaults().withPoll(Duration.ofHours(1)))
                .build();
    }

    boolean isEmpty() {
        return sent.availablePermits() == 0;
    }

    /** Waits for a message and takes it out. */
    boolean takeOne() throws InterruptedException {
        return sent.tryAcquire(30, TimeUnit.SECONDS);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.least();
    }

    @Override
    public boolean serves(Address to) {
        return true;
    }

    @Override
    public SendResult send(Notification notification) {
        sent.release();
        return SendResult.delivered("1");
    }
}
