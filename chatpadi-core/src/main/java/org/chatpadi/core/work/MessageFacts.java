package org.chatpadi.core.work;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Attempt;
import org.chatpadi.core.order.AttemptState;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.shop.Shop;
import org.jspecify.annotations.Nullable;

/**
 * What a message can tell, by name, as people read it: the order as it is now, and what one commit did to it. A fact that does not hold is
 * absent; one that only holds or not says {@code yes}.
 *
 * <ul>
 *   <li>the shop: {@code shop}, {@code contact}
 *   <li>the order: {@code ref}, {@code name} (the customer's first), {@code channel}, {@code items}, {@code total}, {@code open} (still to
 *       pay), {@code payNow} (before dispatch), {@code collect} (on delivery), {@code excess}, {@code payLink}, {@code payPrompt},
 *       {@code noLink}, {@code tracking}, {@code onRoad}, {@code unpaid} (nothing was ever paid)
 *   <li>the commit: {@code reduced}, {@code courier}, {@code number}, {@code courierLink}, {@code payment}, {@code refund}, {@code claim}, {@code operator},
 *       {@code transaction}, {@code chargeback}, {@code opened}, {@code lost}, {@code won}, {@code available}, {@code words} (the seller's, to
 *       the customer), {@code answerBy}, {@code contradiction}, and how a shortage was answered or a dispute raised and resolved
 *       ({@code replaced}, {@code refunded} with the amount, {@code inFull}, {@code rejected})
 * </ul>
 */
public final class MessageFacts {

    private static final String YES = "yes";
    private static final int ITEMS_SHOWN = 3;
    private static final int NAME_MAX = 40;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Shop shop;
    private final Order order;
    private final Map<String, String> facts;

    private MessageFacts(Shop shop, Order order, Map<String, String> known) {
        this.shop = shop;
        this.order = order;
        this.facts = new LinkedHashMap<>(known);
    }

    /**
     * The facts of one commit.
     *
     * @param events those of the commit
     * @param tracking the customer's own link, or null where it is none of the addressee's business
     */
    public static Map<String, String> of(Shop shop, Order order, List<OrderEvent> events, @Nullable URI tracking) {
        return with(of(shop, order), shop, order, events, tracking);
    }

    /** What every message about the order can tell. */
    static Map<String, String> of(Shop shop, Order order) {
        MessageFacts of = new MessageFacts(shop, order, Map.of());
        of.parties();
        of.money();
        return of.facts;
    }

    /** That and the facts of one commit. */
    static Map<String, String> with(
            Map<String, String> known, Shop shop, Order order, List<OrderEvent> events, @Nullable URI tracking) {
        MessageFacts with = new MessageFacts(shop, order, known);
        with.put("tracking", tracking == null ? null : tracking.toString());
        CommitFacts commit = new CommitFacts(with, shop, order);
        events.forEach(commit::read);
        return with.facts;
    }

    private void parties() {
        line("shop", shop.name());
        line("contact", shop.phone() != null ? shop.phone() : shop.email());
        line("ref", order.reference());
        line("name", firstName());
        line("channel", order.placement().source().channel());
        line("items", items());
        flag("onRoad", order.fulfilment().onRoad().findAny().isPresent());
    }

    private @Nullable String firstName() {
        String name = order.customer().contact().name().reveal().strip();
        return name.isEmpty() ? null : cut(name.split("\\s+", 2)[0]);
    }

    private String items() {
        List<Line> kept = order.placement().lines().stream()
                .filter(line -> order.fulfilment().agreed().of(line.number()) > 0)
                .toList();
        String shown = kept.stream()
                .limit(ITEMS_SHOWN)
                .map(line -> order.fulfilment().agreed().of(line.number()) + " x " + cut(line.name()))
                .collect(Collectors.joining(", "));
        return kept.size() > ITEMS_SHOWN ? shown + ", +" + (kept.size() - ITEMS_SHOWN) : shown;
    }

    private void money() {
        Balance balance = order.balance();
        put("total", text(Math.max(0, balance.total())));
        amount("open", balance.due() - balance.paid());
        amount("payNow", balance.missingBeforeDispatch());
        amount("collect", balance.outstanding());
        amount("excess", balance.excess());
        flag("unpaid", balance.captured() == 0);
        Optional<Attempt> open = balance.paid() < balance.due() ? started() : Optional.empty();
        line("payLink", open.map(Attempt::link).orElse(null));
        line("payPrompt", open.map(Attempt::prompt).orElse(null));
        flag("noLink", open.isEmpty());
    }

    /** The newest attempt that takes money now. */
    private Optional<Attempt> started() {
        return order.ledger().attempts().stream()
                .filter(attempt -> attempt.state() == AttemptState.OPEN && attempt.isStarted())
                .reduce((first, second) -> second);
    }

    /** An amount in minor units, where there is any. */
    void amount(String name, long minor) {
        if (minor > 0) {
            put(name, text(minor));
        }
    }

    private String text(long minor) {
        return MoneyText.of(order.money(minor));
    }

    void flag(String name, boolean holds) {
        put(name, holds ? YES : null);
    }

    /** One line, without characters that hide or turn other characters (F84). */
    void line(String name, @Nullable String value) {
        put(name, value == null ? null : Neutral.line(value));
    }

    /** Text of several lines, neutral too. */
    void words(String name, String value) {
        put(name, Neutral.text(value));
    }

    void time(String name, @Nullable Instant at) {
        put(name, at == null ? null : MINUTE.format(at.atZone(shop.zone())));
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.put(name, value);
        }
    }

    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= NAME_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME_MAX));
    }
}
