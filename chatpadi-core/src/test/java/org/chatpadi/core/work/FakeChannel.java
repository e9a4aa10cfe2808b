package org.chatpadi.core.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.Reason;
import org.chatpadi.notify.Scope;
import org.chatpadi.notify.SendResult;
import org.jspecify.annotations.Nullable;

/** A channel that delivers, unless its script says otherwise. */
final class FakeChannel implements NotificationChannel {

    static final Reason WHY = new Reason("channel-down", "try later");

    /** Every sending that was tried. */
    final List<Notification> tried = new ArrayList<>();
    /** What people got. */
    final List<Notification> delivered = new ArrayList<>();

    private final String name;
    private final Predicate<Address> serves;
    private final Deque<Supplier<@Nullable SendResult>> script = new ArrayDeque<>();
    private Capabilities can = Capabilities.least();
    private @Nullable Supplier<@Nullable SendResult> always;
    private Runnable before = () -> {};

    private FakeChannel(String name, Predicate<Address> serves) {
        this.name = name;
        this.serves = serves;
    }

    static FakeChannel serving(String name, Predicate<Address> serves) {
        return new FakeChannel(name, serves);
    }

    static FakeChannel mail() {
        return new FakeChannel("mail", Address.Email.class::isInstance);
    }

    static FakeChannel sms() {
        return new FakeChannel("sms", Address.Phone.class::isInstance);
    }

    static FakeChannel chat() {
        return new FakeChannel("whatsapp", Address.Conversation.class::isInstance);
    }

    FakeChannel can(Capabilities capabilities) {
        can = capabilities;
        return this;
    }

    /** What the next sending does; after the script it delivers. */
    FakeChannel then(Supplier<@Nullable SendResult> result) {
        script.add(result);
        return this;
    }

    /** What every sending does until it is told otherwise. */
    void always(@Nullable Supplier<@Nullable SendResult> result) {
        always = result;
    }

    void down() {
        always(() -> SendResult.retry(Scope.CHANNEL, WHY));
    }

    void up() {
        always(null);
    }

    void before(Runnable each) {
        before = each;
    }

    List<String> kinds() {
        return delivered.stream().map(Notification::kind).toList();
    }

    List<String> texts() {
        return delivered.stream().map(Notification::text).toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return can;
    }

    @Override
    public boolean serves(Address to) {
        return serves.test(to);
    }

    @Override
    @SuppressWarnings("NullAway") // an adapter that breaks its contract
    public SendResult send(Notification notification) {
        before.run();
        tried.add(notification);
        Supplier<@Nullable SendResult> next = script.poll();
        if (next == null) {
            next = always;
        }
        if (next != null) {
            return next.get();
        }
        delivered.add(notification);
        return SendResult.delivered("m-" + delivered.size());
    }

    /** It arrives, and nobody hears of it. */
    SendResult arrivesUnheard() {
        delivered.add(tried.get(tried.size() - 1));
        return SendResult.unknown(new Reason("time-out", "no answer"));
    }
}
