package org.chatpadi.core.work;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notice.Audience;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.Work;
import org.chatpadi.core.store.WorkStore.Ended;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what happened. What is said is built when it is sent, from the commit's events and the order and contact as they are now;
 * nothing of it is stored.
 */
final class Teller implements Handler {

    /** From this attempt on, a channel that asks for patience is passed over where another can stand in. */
    static final int STAND_IN_FROM = 3;

    /** How often a message is sent that may have arrived, by a channel that would show it twice. */
    static final int UNSURE_MAX = 2;

    /** How long the first message waits for the payment link. */
    static final Duration LINK_WAIT = Duration.ofMinutes(2);

    private static final Duration LINK_LOOK = Duration.ofSeconds(5);
    private static final int COMMIT_MAX = 200;

    private final Calls calls;

    Teller(Calls calls) {
        this.calls = calls;
    }

    static Notice notice(Work work) {
        return new Notice(work.kind() == Work.Kind.TELL_SELLER ? Audience.SELLER : Audience.CUSTOMER, work.subject());
    }

    @Override
    public Verdict handle(Row row) {
        Order order = row.order().orElse(null);
        if (order == null) {
            return Verdict.parked("order-unknown");
        }
        Notice notice = notice(row.work());
        if (notice.audience() == Audience.CUSTOMER && order.customer().erased()) {
            return Verdict.done(Ended.NOT_NEEDED);
        }
        if (waitsForLink(row, notice, order)) {
            return Verdict.later(LINK_LOOK, "payment-link");
        }
        List<Routing.Way> ways =
                Routing.ways(notice, row.shop(), order, row.setup().channels().apply(row.shopId()));
        return ways.isEmpty() ? Verdict.parked("unaddressed") : tell(row, notice, order, ways);
    }

    private static boolean waitsForLink(Row row, Notice notice, Order order) {
        return notice.kind().equals(Status.PLACED.code())
                && row.age().compareTo(LINK_WAIT) < 0
                && order.ledger().attempts().stream()
                        .anyMatch(attempt -> attempt.state() == AttemptState.OPEN && !attempt.isStarted());
    }

    private Verdict tell(Row row, Notice notice, Order order, List<Routing.Way> ways) {
        URI tracking = notice.audience() == Audience.CUSTOMER
                ? row.setup().tokens().link(row.shop(), order).orElse(null)
                : null;
        Map<String, String> facts =
                MessageFacts.of(row.shop(), order, events(row, row.work().seq()), tracking);
        Wording.Words words = row.setup().wording().say(notice, row.shop().locale(), facts);
        Tried tried = new Tried(Verdict.parked("unaddressed"), true);
        for (int i = 0; i < ways.size() && tried.passesOn(); i++) {
            tried = send(row, ways.get(i), notification(row, notice, order, ways.get(i), words, facts, tracking));
        }
        return tried.verdict();
    }

    /**
     * How one way went.
     *
     * @param passesOn whether the next way may be tried: it is certain that nothing was sent by this one
     */
    private record Tried(Verdict verdict, boolean passesOn) {}

    private Tried send(Row row, Routing.Way way, Notification notification) {
        NotificationChannel channel = way.channel();
        Duration limit = channel.capabilities().callLimit();
        if (!row.holds(limit)) {
            return new Tried(Verdict.lost(), false);
        }
        Called<SendResult> called = calls.call(row.adapter(channel.name()), limit, () -> channel.send(notification));
        SendResult result = called.value();
        if (result == null) {
            return called.made() ? unsure(row, channel, called.failure()) : patient(row, null, called.failure());
        }
        return result.match(
                delivered -> new Tried(Verdict.done(Ended.DELIVERED), false),
                accepted -> new Tried(Verdict.done(Ended.ACCEPTED), false),
                retry -> patient(row, retry.after().orElse(null), retry.reason().code()),
                refused -> new Tried(Verdict.parked(refused.reason().code()), true),
                unknown -> unsure(row, channel, unknown.reason().code()));
    }

    private static Tried patient(Row row, @Nullable Duration asked, String why) {
        return new Tried(row.again(row.setup().settings().messages(), asked, why), row.attempt() >= STAND_IN_FROM);
    }

    /** It may have arrived, so that no other channel may tell it too. */
    private static Tried unsure(Row row, NotificationChannel channel, String why) {
        boolean enough = row.attempt() >= UNSURE_MAX && !channel.capabilities().duplicateSafe();
        return new Tried(
                enough
                        ? Verdict.parked("unsure:" + why)
                        : row.again(row.setup().settings().messages(), why),
                false);
    }

    private static Notification notification(
            Row row,
            Notice notice,
            Order order,
            Routing.Way way,
            Wording.Words words,
            Map<String, String> facts,
            @Nullable URI tracking) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("lines", lines(order));
        return new Notification(
                MessageId.of(row.shopId(), row.work()),
                notice.audience() == Audience.SELLER ? "seller." + notice.kind() : notice.kind(),
                row.attempt(),
                way.to(),
                row.shop().locale(),
                row.shop().zone(),
                Neutral.cut(Neutral.line(words.subject()), Notification.SUBJECT_MAX),
                Neutral.cut(words.text(), Notification.TEXT_MAX),
                all,
                tracking);
    }

    private static List<Map<String, Object>> lines(Order order) {
        return order.placement().lines().stream()
                .<Map<String, Object>>map(line -> Map.of(
                        "name", Neutral.line(line.name()),
                        "quantity", order.fulfilment().agreed().of(line.number()),
                        "price", MoneyText.of(order.money(line.price()))))
                .toList();
    }

    /** The events of the commit that caused the row. */
    private static List<OrderEvent> events(Row row, long lastSeq) {
        long from = Math.max(1, lastSeq - COMMIT_MAX + 1);
        List<Recorded> around = row.setup().storage().orders().trail(row.shopId(), row.orderId(), from, COMMIT_MAX);
        List<Recorded> until =
                around.stream().filter(recorded -> recorded.seq() <= lastSeq).toList();
        if (until.isEmpty()) {
            return List.of();
        }
        Recorded last = until.get(until.size() - 1);
        return until.stream()
                .filter(recorded ->
                        recorded.envelope().command().equals(last.envelope().command()))
                .map(Recorded::event)
                .toList();
    }
}
