package org.chatpadi.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.Reason;
import org.chatpadi.notify.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * A notification channel that keeps what arrived, and fails as it is told to. Thread-safe.
 *
 * <pre>{@code
 * FakeChannel mail = FakeChannel.mail("mail");
 * mail.next(ChannelFault.UNKNOWN_AFTER);
 * }</pre>
 */
public final class FakeChannel implements NotificationChannel {

    /** What {@link ChannelFault#RETRY_CHANNEL} asks to wait: 1 min. */
    public static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final String name;
    private final Predicate<Address> serves;
    private final Script<Call, ChannelFault> script = new Script<>(Call.class, ChannelFault.class, ChannelFault.NONE);
    private final Map<Predicate<Notification>, ChannelFault> rules = new LinkedHashMap<>();
    private final List<Notification> arrived = new ArrayList<>();
    private final List<Notification> tried = new ArrayList<>();

    private enum Call {
        SEND
    }

    private FakeChannel(String name, Predicate<Address> serves) {
        this.name = name;
        this.serves = serves;
    }

    /** A channel to mailboxes. */
    public static FakeChannel mail(String name) {
        return new FakeChannel(name, Address.Email.class::isInstance);
    }

    /** A channel to phones. */
    public static FakeChannel phone(String name) {
        return new FakeChannel(name, Address.Phone.class::isInstance);
    }

    /** A channel to conversations on the platform of this name, and to phones. */
    public static FakeChannel messenger(String name) {
        return new FakeChannel(
                name,
                to -> to instanceof Address.Phone
                        || to instanceof Address.Conversation conversation
                                && conversation.channel().equals(name));
    }

    /** A channel to the addresses that fit. */
    public static FakeChannel to(String name, Predicate<Address> serves) {
        return new FakeChannel(name, serves);
    }

    // ---- what fails

    /** The next sendings meet these faults, one each, in this order. */
    public FakeChannel next(ChannelFault... faults) {
        script.next(Call.SEND, List.of(faults));
        return this;
    }

    /** Every sending meets this fault, unless {@link #next} or {@link #when} says otherwise. */
    public FakeChannel always(ChannelFault fault) {
        script.always(Call.SEND, fault);
        return this;
    }

    /** Every sending of such a message meets this fault: a poison message, a dead address. It takes none of {@link #next}. */
    public FakeChannel when(Predicate<Notification> such, ChannelFault fault) {
        synchronized (rules) {
            rules.put(such, fault);
        }
        return this;
    }

    /** The next sending runs this before answering. */
    public FakeChannel during(Runnable action) {
        script.during(Call.SEND, action);
        return this;
    }

    /** From now on nothing fails. */
    public FakeChannel calm() {
        script.calm();
        synchronized (rules) {
            rules.clear();
        }
        return this;
    }

    /** Ends all sendings that hang now. */
    public void release() {
        script.release();
    }

    /** How often a fault was met; one that never was proves nothing. */
    public int fired(ChannelFault fault) {
        return script.fired(fault);
    }

    // ---- what arrived

    /** Every message that reached somebody, in order; one that was sent twice stands twice. */
    public List<Notification> arrived() {
        synchronized (arrived) {
            return List.copyOf(arrived);
        }
    }

    /** The kinds of what arrived, in order. */
    public List<String> kinds() {
        return arrived().stream().map(Notification::kind).toList();
    }

    /** What arrived of this kind. */
    public List<Notification> ofKind(String kind) {
        return arrived().stream().filter(message -> message.kind().equals(kind)).toList();
    }

    /** What arrived at this address. */
    public List<Notification> to(Address address) {
        return arrived().stream()
                .filter(message -> message.to().equals(address))
                .toList();
    }

    /** Ids of messages that arrived more than once, with how often. */
    public Map<String, Long> duplicates() {
        Map<String, Long> counts = arrived().stream()
                .collect(Collectors.groupingBy(Notification::id, LinkedHashMap::new, Collectors.counting()));
        counts.values().removeIf(count -> count < 2);
        return counts;
    }

    /** Every sending, arrived or not, in order. */
    public List<Notification> tried() {
        synchronized (tried) {
            return List.copyOf(tried);
        }
    }

    // ---- the channel

    @Override
    public String name() {
        return name;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.least();
    }

    @Override
    public boolean serves(Address to) {
        return serves.test(to);
    }

    @Override
    public SendResult send(Notification notification) {
        synchronized (tried) {
            tried.add(notification);
        }
        ChannelFault fault = fault(notification);
        if (fault == ChannelFault.HANG_BEFORE) {
            script.hang();
        }
        if (fault.arrives()) {
            synchronized (arrived) {
                arrived.add(notification);
            }
        }
        script.meanwhile(Call.SEND);
        if (fault == ChannelFault.HANG_AFTER) {
            script.hang();
        }
        return answer(notification, fault);
    }

    private ChannelFault fault(Notification notification) {
        synchronized (rules) {
            for (Map.Entry<Predicate<Notification>, ChannelFault> rule : rules.entrySet()) {
                if (rule.getKey().test(notification)) {
                    return script.met(rule.getValue());
                }
            }
        }
        return script.take(Call.SEND);
    }

    private SendResult answer(Notification notification, ChannelFault fault) {
        Reason reason = new Reason(fault.code(), "scripted");
        return switch (fault) {
            case NONE -> SendResult.delivered(name + "-" + notification.id());
            case REFUSE_MESSAGE, REFUSE_ADDRESS, REFUSE_CHANNEL -> SendResult.refused(fault.scope(), reason);
            case RETRY_MESSAGE, RETRY_ADDRESS -> SendResult.retry(fault.scope(), reason);
            case RETRY_CHANNEL -> SendResult.retry(fault.scope(), RETRY_AFTER, reason);
            case UNKNOWN_BEFORE, UNKNOWN_AFTER, HANG_BEFORE, HANG_AFTER -> SendResult.unknown(reason);
            case THROW, THROW_AFTER -> throw new IllegalStateException("scripted: " + fault.code());
            case ERROR, ERROR_AFTER -> throw new LinkageError("scripted: " + fault.code());
            case NULL, NULL_AFTER -> nothing();
        };
    }

    @SuppressWarnings("NullAway")
    private static SendResult nothing() {
        @Nullable SendResult none = null;
        return none;
    }

    @Override
    public String toString() {
        return "FakeChannel[" + name + "]";
    }
}
