package org.chatpadi.core.order;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a shop decided once.
 *
 * @param undoWindow how long a delivery can be undone
 * @param duplicateWindow how far back an order with the same phone and the same lines counts as a possible duplicate
 * @param releasesExcess whether money that came in excess is refunded without asking
 * @param payWithin how long an order may stay unpaid before it shows in the work queue
 * @param roadLimit how long a shipment may be on the road before it shows in the work queue
 * @param answerWithin how long a person has for each kind of matter; a kind that is not named has no clock
 */
public record ShopPolicy(
        Duration undoWindow,
        Duration duplicateWindow,
        boolean releasesExcess,
        Duration payWithin,
        Duration roadLimit,
        Map<MatterKind, Duration> answerWithin) {

    /** 24 hours. */
    public static final Duration DEFAULT_UNDO_WINDOW = Duration.ofHours(24);
    /** 24 hours. */
    public static final Duration DEFAULT_DUPLICATE_WINDOW = Duration.ofHours(24);
    /** 24 hours. */
    public static final Duration DEFAULT_PAY_WITHIN = Duration.ofHours(24);
    /** 72 hours. */
    public static final Duration DEFAULT_ROAD_LIMIT = Duration.ofHours(72);
    /** 24 hours for requests, shortages, claims and duplicates, 48 for disputes, corrections and money; chargebacks carry their own. */
    public static final Map<MatterKind, Duration> DEFAULT_ANSWER_WITHIN = hours();

    /** @throws IllegalArgumentException when a duration is negative, naming the property */
    public ShopPolicy {
        answerWithin = Map.copyOf(answerWithin);
        notNegative(undoWindow, "undoWindow");
        notNegative(duplicateWindow, "duplicateWindow");
        notNegative(payWithin, "payWithin");
        notNegative(roadLimit, "roadLimit");
        answerWithin.forEach((kind, within) -> {
            if (within.isNegative() || within.isZero()) {
                throw new IllegalArgumentException("answerWithin." + kind.code() + ": must be above zero");
            }
        });
    }

    public static ShopPolicy defaults() {
        return new ShopPolicy(
                DEFAULT_UNDO_WINDOW,
                DEFAULT_DUPLICATE_WINDOW,
                false,
                DEFAULT_PAY_WITHIN,
                DEFAULT_ROAD_LIMIT,
                DEFAULT_ANSWER_WITHIN);
    }

    public ShopPolicy withUndoWindow(Duration window) {
        return new ShopPolicy(window, duplicateWindow, releasesExcess, payWithin, roadLimit, answerWithin);
    }

    public ShopPolicy withDuplicateWindow(Duration window) {
        return new ShopPolicy(undoWindow, window, releasesExcess, payWithin, roadLimit, answerWithin);
    }

    public ShopPolicy withReleasesExcess(boolean releases) {
        return new ShopPolicy(undoWindow, duplicateWindow, releases, payWithin, roadLimit, answerWithin);
    }

    public ShopPolicy withPayWithin(Duration limit) {
        return new ShopPolicy(undoWindow, duplicateWindow, releasesExcess, limit, roadLimit, answerWithin);
    }

    public ShopPolicy withRoadLimit(Duration limit) {
        return new ShopPolicy(undoWindow, duplicateWindow, releasesExcess, payWithin, limit, answerWithin);
    }

    public ShopPolicy withAnswerWithin(MatterKind kind, Duration within) {
        Map<MatterKind, Duration> changed = new EnumMap<>(MatterKind.class);
        changed.putAll(answerWithin);
        changed.put(kind, within);
        return new ShopPolicy(undoWindow, duplicateWindow, releasesExcess, payWithin, roadLimit, changed);
    }

    private static void notNegative(Duration value, String property) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(property + ": must not be negative");
        }
    }

    private static Map<MatterKind, Duration> hours() {
        Map<MatterKind, Duration> within = new EnumMap<>(MatterKind.class);
        Duration day = Duration.ofHours(24);
        Duration twoDays = Duration.ofHours(48);
        within.put(MatterKind.CANCELLATION_REQUEST, day);
        within.put(MatterKind.SHORTAGE, day);
        within.put(MatterKind.PAYMENT_CLAIMED, day);
        within.put(MatterKind.POSSIBLE_DUPLICATE, day);
        within.put(MatterKind.DISPUTE, twoDays);
        within.put(MatterKind.CORRECTION_REQUEST, twoDays);
        within.put(MatterKind.EXCESS, twoDays);
        within.put(MatterKind.UNDERPAYMENT, twoDays);
        within.put(MatterKind.CONTRADICTION, twoDays);
        return Map.copyOf(within);
    }
}
