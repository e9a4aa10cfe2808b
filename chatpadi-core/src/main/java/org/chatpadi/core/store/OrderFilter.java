package org.chatpadi.core.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for: all that is said must fit; what is null or empty asks nothing.
 *
 * @param statuses one of these
 * @param paymentStatuses one of these
 * @param terms the code of the terms
 * @param gateway one on which a payment was attempted or recorded
 * @param channel where the order came from
 * @param placedFrom placed then or later
 * @param placedBefore placed earlier
 * @param matter a matter of this kind stands open
 * @param texts one of these is contained in reference, name or phone; folded by {@link Searched#fold}
 */
public record OrderFilter(
        Set<Status> statuses,
        Set<PaymentStatus> paymentStatuses,
        @Nullable String terms,
        @Nullable String gateway,
        @Nullable String channel,
        @Nullable Instant placedFrom,
        @Nullable Instant placedBefore,
        @Nullable MatterKind matter,
        Set<String> texts) {

    private static final OrderFilter ALL =
            new OrderFilter(Set.of(), Set.of(), null, null, null, null, null, null, Set.of());

    /** @throws IllegalArgumentException when terms, gateway or channel are no line of text */
    public OrderFilter {
        line(terms, "terms");
        line(gateway, "gateway");
        line(channel, "channel");
        statuses = Set.copyOf(statuses);
        paymentStatuses = Set.copyOf(paymentStatuses);
        texts = Set.copyOf(texts);
    }

    private static void line(@Nullable String asked, String field) {
        if (asked != null) {
            Texts.line(asked, field);
        }
    }

    /** Every order of a shop. */
    public static OrderFilter all() {
        return ALL;
    }

    public OrderFilter withStatuses(Set<Status> any) {
        return new OrderFilter(any, paymentStatuses, terms, gateway, channel, placedFrom, placedBefore, matter, texts);
    }

    public OrderFilter withPaymentStatuses(Set<PaymentStatus> any) {
        return new OrderFilter(statuses, any, terms, gateway, channel, placedFrom, placedBefore, matter, texts);
    }

    public OrderFilter withTerms(@Nullable String code) {
        return new OrderFilter(
                statuses, paymentStatuses, code, gateway, channel, placedFrom, placedBefore, matter, texts);
    }

    public OrderFilter withGateway(@Nullable String name) {
        return new OrderFilter(
                statuses, paymentStatuses, terms, name, channel, placedFrom, placedBefore, matter, texts);
    }

    public OrderFilter withChannel(@Nullable String name) {
        return new OrderFilter(
                statuses, paymentStatuses, terms, gateway, name, placedFrom, placedBefore, matter, texts);
    }

    /** Placed in a range of time, its start included and its end not. */
    public OrderFilter withPlaced(@Nullable Instant from, @Nullable Instant before) {
        return new OrderFilter(statuses, paymentStatuses, terms, gateway, channel, from, before, matter, texts);
    }

    public OrderFilter withMatter(@Nullable MatterKind open) {
        return new OrderFilter(
                statuses, paymentStatuses, terms, gateway, channel, placedFrom, placedBefore, open, texts);
    }

    /**
     * One of these texts is contained in reference, name or phone, in whatever case.
     *
     * @throws IllegalArgumentException when one is blank, too long or holds control characters
     */
    public OrderFilter withText(String... any) {
        Set<String> folded = new LinkedHashSet<>();
        for (String one : any) {
            folded.add(Searched.fold(Texts.line(one, "text")));
        }
        return new OrderFilter(
                statuses, paymentStatuses, terms, gateway, channel, placedFrom, placedBefore, matter, folded);
    }

    /** Whether an order fits: what every store's query answers. */
    public boolean fits(Searched order) {
        return (statuses.isEmpty() || statuses.contains(order.status())) && fitsButStatus(order);
    }

    boolean fitsButStatus(Searched order) {
        return (paymentStatuses.isEmpty() || paymentStatuses.contains(order.paymentStatus()))
                && (terms == null || terms.equals(order.terms()))
                && (gateway == null || order.gateways().contains(gateway))
                && (channel == null || channel.equals(order.channel()))
                && (placedFrom == null || !order.placedAt().isBefore(placedFrom))
                && (placedBefore == null || order.placedAt().isBefore(placedBefore))
                && (matter == null || order.openMatters().contains(matter))
                && (texts.isEmpty() || texts.stream().anyMatch(order.text()::contains));
    }
}
