package org.chatpadi.core.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/**
 * What of an order is searched: a pure function of it, which stores keep in columns and indexes.
 *
 * @param phone in E.164, or null
 * @param gateways on which a payment was attempted or recorded
 * @param text reference, name and phone, folded, one a line
 */
public record Searched(
        String reference,
        @Nullable String phone,
        Status status,
        PaymentStatus paymentStatus,
        String terms,
        String channel,
        Instant placedAt,
        SortedSet<String> gateways,
        SortedSet<MatterKind> openMatters,
        String text) {

    public static Searched of(Order order) {
        SortedSet<String> gateways = new TreeSet<>();
        order.ledger().attempts().forEach(attempt -> gateways.add(attempt.gateway()));
        order.ledger().payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.GATEWAY)
                .forEach(payment -> gateways.add(payment.through()));
        SortedSet<MatterKind> open = new TreeSet<>(Comparator.comparing(Coded::code));
        order.matters().open().forEach(matter -> open.add(matter.kind()));
        Contact contact = order.customer().contact();
        return new Searched(
                order.reference(),
                revealed(contact.phone()),
                order.status(),
                order.paymentStatus(),
                order.placement().terms().code(),
                order.placement().source().channel(),
                order.placement().placedAt(),
                gateways,
                open,
                text(order.reference(), revealed(contact.name()), revealed(contact.phone())));
    }

    /** A text without its case: {@code ESI} and {@code Esi} are one. The same in every locale and for every store. */
    public static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part == null ? "" : fold(part)).append('\n');
        }
        return text.toString();
    }

    private static @Nullable String revealed(@Nullable Personal text) {
        return text == null || text.isErased() ? null : text.reveal();
    }

    @Override
    public String toString() {
        return "Searched[" + reference + "]";
    }
}
