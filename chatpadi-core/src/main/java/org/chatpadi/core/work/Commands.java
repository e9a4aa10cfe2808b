package org.chatpadi.core.work;

import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Lease;
import org.jspecify.annotations.Nullable;

/** Carries out what the worker learnt: loads, decides, commits. Thread-safe. */
public interface Commands {

    /**
     * One command in one commit.
     *
     * @param id derived from the row and its attempt, so that a repeat is known
     * @param settles the row that the same commit completes, or null
     * @param cause kept beside each event
     */
    Result run(
            ShopId shop,
            OrderId order,
            CommandId id,
            Command command,
            Actor actor,
            @Nullable Lease settles,
            String cause);

    /**
     * What came of it; anything but {@code ACCEPTED} wrote nothing, and completed no row.
     *
     * @param refusal present exactly when {@code REFUSED}; a natural key that another order holds refuses as
     *     {@link RefusalCode#PAYMENT_TRANSACTION_USED}
     */
    record Result(Kind kind, @Nullable RefusalCode refusal) {

        /** What came of a command. */
        public enum Kind {
            ACCEPTED,
            REPEATED,
            REFUSED,
            LEASE_LOST
        }

        public static Result accepted() {
            return new Result(Kind.ACCEPTED, null);
        }

        public static Result repeated() {
            return new Result(Kind.REPEATED, null);
        }

        public static Result refused(RefusalCode code) {
            return new Result(Kind.REFUSED, code);
        }

        public static Result leaseLost() {
            return new Result(Kind.LEASE_LOST, null);
        }

        /** What was to be done is done, now or before. */
        public boolean isDone() {
            return kind == Kind.ACCEPTED || kind == Kind.REPEATED;
        }
    }
}
