package org.chatpadi.core.enquiry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Shipment;
import org.chatpadi.core.order.ShipmentState;
import org.chatpadi.core.order.Texts;
import org.chatpadi.core.placement.Phones;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Search;
import org.jspecify.annotations.Nullable;

/**
 * "Where is my order?", answered in a sentence that a chat bot can pass on.
 *
 * <p>Who asks must prove that the order is theirs: by writing from the buyer's own phone, as the channel vouches for it; or by the order's
 * reference together with the name, e-mail address or phone number that it was placed with. An order that does not exist and one that is
 * somebody else's are answered alike.
 */
public final class Whereabouts {

    /** Most orders in one answer. */
    public static final int MAX_TOLD = 3;

    private static final int MAX_LOOKED_AT = 50;

    private final Shop shop;
    private final Question question;
    private final Optional<String> own;

    private Whereabouts(Shop shop, Question question) {
        this.shop = shop;
        this.question = question;
        this.own = e164(question.ownPhone());
    }

    /**
     * What was asked, in the asker's words; blank, and what no order can hold, is as good as null.
     *
     * @param ownPhone the number the message came from, vouched for by the channel, never one that was typed
     * @param reference of the order
     * @param name a name that was said
     * @param email an address that was said
     * @param phone a number that was said
     */
    public record Question(
            @Nullable String ownPhone,
            @Nullable String reference,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        /** From this phone, about whatever was ordered with it. */
        public static Question from(String ownPhone) {
            return new Question(ownPhone, null, null, null, null);
        }

        /** About an order of this reference, from nobody known. */
        public static Question about(String reference) {
            return new Question(null, reference, null, null, null);
        }

        public Question reference(String said) {
            return new Question(ownPhone, said, name, email, phone);
        }

        public Question name(String said) {
            return new Question(ownPhone, reference, said, email, phone);
        }

        public Question email(String said) {
            return new Question(ownPhone, reference, name, said, phone);
        }

        public Question phone(String said) {
            return new Question(ownPhone, reference, name, email, said);
        }

        @Override
        public String toString() {
            return "Question[redacted]";
        }
    }

    /**
     * What the asker is told.
     *
     * @param orders that the sentence is about; none where nothing was found
     */
    public record Answer(String sentence, List<OrderId> orders) {
        public Answer {
            orders = List.copyOf(orders);
        }
    }

    /** One sentence an order: those still under way, the newest first; where there are none, the newest of all. */
    public static Answer ask(Search search, Shop shop, WhereaboutsWording wording, Question question) {
        List<Order> found = new Whereabouts(shop, question).find(search);
        if (found.isEmpty()) {
            return new Answer(wording.nothing(), List.of());
        }
        return new Answer(
                found.stream().map(order -> wording.tell(told(order, shop))).collect(Collectors.joining(" ")),
                found.stream().map(Order::id).toList());
    }

    private List<Order> find(Search search) {
        if (given(question.reference())) {
            String reference = said(question.reference());
            return search
                    .byReference(shop.id(), reference)
                    .or(() -> search.byReference(shop.id(), reference.toUpperCase(Locale.ROOT)))
                    .filter(this::isTheirs)
                    .stream()
                    .toList();
        }
        List<Order> theirs = own.map(phone -> search.byPhone(shop.id(), phone, MAX_LOOKED_AT))
                .orElse(List.of());
        List<Order> underWay = theirs.stream()
                .filter(order -> !order.status().isFinal())
                .limit(MAX_TOLD)
                .toList();
        return underWay.isEmpty() ? theirs.stream().limit(1).toList() : underWay;
    }

    /** Of an order of the reference that was said. */
    private boolean isTheirs(Order order) {
        Contact contact = order.customer().contact();
        Optional<String> phone = revealed(contact.phone());
        return phone.isPresent() && phone.equals(own)
                || phone.isPresent() && phone.equals(e164(question.phone()))
                || fits(question.name(), contact.name())
                || fits(question.email(), contact.email());
    }

    private Optional<String> e164(@Nullable String raw) {
        return given(raw) ? Phones.e164(said(raw), shop.region()) : Optional.empty();
    }

    private static boolean fits(@Nullable String said, @Nullable Personal stored) {
        Optional<String> known = revealed(stored).map(Whereabouts::folded);
        return given(said) && known.isPresent() && known.get().equals(folded(said(said)));
    }

    /** Accents, case and the number of blanks do not count: people type on phones. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank() && Texts.flaw(text.strip(), Texts.MAX_LINE, false) == null;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Optional<String> revealed(@Nullable Personal text) {
        return text == null || text.isErased() ? Optional.empty() : Optional.of(text.reveal());
    }

    private static WhereaboutsWording.Told told(Order order, Shop shop) {
        Shipment last = order.fulfilment().shipments().stream()
                .filter(shipment -> !shipment.is(ShipmentState.SENT_AGAIN))
                .reduce((first, second) -> second)
                .orElse(null);
        Shipment onRoad =
                order.fulfilment().onRoad().reduce((first, second) -> second).orElse(null);
        Shipment shown = onRoad == null ? last : onRoad;
        return new WhereaboutsWording.Told(
                order.reference(),
                order.status(),
                onRoad != null,
                shown == null ? null : LocalDate.ofInstant(shown.since(), shop.zone()),
                onRoad == null ? null : shop.courierName(onRoad.courier()),
                onRoad == null ? null : onRoad.trackingNumber(),
                onRoad == null ? null : onRoad.trackingLink());
    }
}
