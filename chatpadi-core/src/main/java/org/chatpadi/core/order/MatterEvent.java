package org.chatpadi.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that changes matters, and nothing else. */
public sealed interface MatterEvent extends OrderEvent {

    Matters on(Matters room, Stamp stamp);

    @Override
    default Order on(Order order, Stamp stamp) {
        return order.with(on(order.matters(), stamp), stamp);
    }

    /**
     * A matter was raised.
     *
     * @param words the customer's own or the seller's, or null
     * @param evidence what a request rests on, or null
     */
    record MatterOpened(
            int matter,
            MatterKind kind,
            Role askedBy,
            @Nullable Instant answerBy,
            Detail detail,
            @Nullable Personal words,
            @Nullable Evidence evidence)
            implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.MATTER_OPENED;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            return room.with(new Matter(matter, kind, askedBy, stamp.at(), answerBy, null, detail, stamp.seq()));
        }
    }

    /**
     * A matter ended.
     *
     * @param reason the person's words, or null
     * @param evidence what a withdrawal rests on, or null
     */
    record MatterClosed(
            int matter,
            MatterKind kind,
            Resolution resolution,
            @Nullable Personal reason,
            @Nullable Evidence evidence) implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.MATTER_CLOSED;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            return room.with(matter, open -> open.resolved(resolution));
        }
    }

    /** A shortage was reported, or its proposal replaced. The matter is new where {@code matter} is the next number. */
    record ShortageReported(
            int matter, Detail.Shortage proposal, @Nullable Instant answerBy) implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.SHORTAGE_REPORTED;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            Matters next = room.revision(proposal.revision());
            return matter == room.next()
                    ? next.with(new Matter(
                            matter,
                            MatterKind.SHORTAGE,
                            Role.SELLER,
                            stamp.at(),
                            answerBy,
                            null,
                            proposal,
                            stamp.seq()))
                    : next.with(matter, open -> open.with(proposal, stamp.at(), answerBy));
        }
    }

    /**
     * A shortage proposal was answered. It stays open while waiting or cancelling, and is closed by a {@link MatterClosed} otherwise.
     */
    record ShortageAnswered(int matter, ShortageStage stage, Agreement agreement) implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.SHORTAGE_ANSWERED;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            return room.with(matter, open -> open.with(((Detail.Shortage) open.detail()).in(stage), stamp.at(), null));
        }
    }

    /** The cancellation that the customer had answered with is off: the proposal stands open again. */
    record ShortageAskedAgain(int matter, @Nullable Instant answerBy) implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.SHORTAGE_ASKED_AGAIN;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            return room.with(
                    matter,
                    open -> open.with(((Detail.Shortage) open.detail()).in(ShortageStage.ASKED), stamp.at(), answerBy));
        }
    }

    /**
     * A dispute was decided.
     *
     * @param remedied the quantities that were remedied, of this order's lines
     * @param amount refunded, in minor units, or 0
     * @param replacement the order that replaces, or null
     * @param text to the customer, or null
     */
    record DisputeResolved(
            int matter,
            Resolution resolution,
            DisputeCause cause,
            Quantities remedied,
            long amount,
            @Nullable OrderId replacement,
            @Nullable Personal text)
            implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.DISPUTE_RESOLVED;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            return room.with(matter, open -> open.resolved(resolution))
                    .remedied(room.remedied().plus(remedied));
        }
    }

    /** A replacement was cancelled or reduced: its dispute is open again for these quantities. */
    record DisputeReopened(
            int matter,
            Quantities quantities,
            OrderId replacement,
            @Nullable Instant answerBy) implements MatterEvent {
        @Override
        public EventType type() {
            return EventType.DISPUTE_REOPENED;
        }

        @Override
        public Matters on(Matters room, Stamp stamp) {
            return room.with(matter, old -> {
                        Detail.Dispute dispute = (Detail.Dispute) old.detail();
                        Quantities again = old.isOpen() ? dispute.quantities().plus(quantities) : quantities;
                        return old.with(new Detail.Dispute(dispute.reason(), again), stamp.at(), answerBy);
                    })
                    .remedied(room.remedied().minus(quantities));
        }
    }
}
