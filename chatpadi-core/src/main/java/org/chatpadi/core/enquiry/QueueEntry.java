package org.chatpadi.core.enquiry;

import java.time.Instant;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.store.QueuePlace;
import org.chatpadi.core.store.WorkItem;
import org.chatpadi.core.store.WorkStore;
import org.jspecify.annotations.Nullable;

/** Something that wants a person, and why. */
public sealed interface QueueEntry {

    /** Why it is here, as people read it. */
    String reason();

    /** Since when it wants a person. */
    Instant since();

    /** When it is overdue, or null. */
    @Nullable
    Instant answerBy();

    /** Something an order asks for; its {@link WorkItem#clears act} clears it. */
    record OfOrder(Order order, WorkItem item, String reason) implements QueueEntry {
        @Override
        public Instant since() {
            return item.since();
        }

        @Override
        public @Nullable Instant answerBy() {
            return item.answerBy();
        }

        QueuePlace place(Instant at) {
            return QueuePlace.of(order.id(), item, at);
        }
    }

    /** A message or a call that did not go through; {@link WorkStore#requeue} tries it again. */
    record OfMessage(WorkStore.Parked parked, String reason) implements QueueEntry {
        @Override
        public Instant since() {
            return parked.since();
        }

        @Override
        public @Nullable Instant answerBy() {
            return null;
        }
    }
}
