package org.chatpadi.reliability.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chatpadi.reliability.model.Facts.Chargeback;
import org.jspecify.annotations.Nullable;

/** A matter: what it is, whether it is open, and what its kind has to remember. */
class Matter {
    final MatterKind kind;
    boolean open = true;

    Matter(MatterKind kind) {
        this.kind = kind;
    }

    /** The customer wants to cancel. */
    static final class Request extends Matter {
        final boolean blocking;
        final boolean byShortage;
        boolean declined;

        Request(boolean blocking, boolean byShortage) {
            super(MatterKind.CANCELLATION_REQUEST);
            this.blocking = blocking;
            this.byShortage = byShortage;
        }
    }

    /** Something ordered is not there: the proposal that stands, and how far its answer has come. */
    static final class Shortage extends Matter {
        int revision;
        ModelView.Stage stage = ModelView.Stage.ASKED;
        Map<Integer, Long> keep = Map.of();
        Map<Integer, Long> part = Map.of();

        Shortage() {
            super(MatterKind.SHORTAGE);
        }
    }

    /** The customer says something is wrong; what remedied it stays with it. */
    static final class Dispute extends Matter {
        final String reason;
        final int commit;
        final List<Remedied> remedies = new ArrayList<>();
        Map<Integer, Long> quantities;

        Dispute(String reason, Map<Integer, Long> quantities, int commit) {
            super(MatterKind.DISPUTE);
            this.reason = reason;
            this.quantities = quantities;
            this.commit = commit;
        }

        Map<Integer, Long> remedied() {
            Map<Integer, Long> sum = new TreeMap<>();
            for (Remedied remedy : remedies) {
                sum = Quantities.plus(sum, remedy.quantities);
            }
            return sum;
        }
    }

    /** One remedy of a dispute and the quantities that still count as remedied by it. */
    static final class Remedied {
        Map<Integer, Long> quantities;

        Remedied(Map<Integer, Long> quantities) {
            this.quantities = quantities;
        }
    }

    /** A bank's case that waits for its end. */
    static final class Disputed extends Matter {
        final Chargeback chargeback;

        Disputed(Chargeback chargeback) {
            super(MatterKind.CHARGEBACK);
            this.chargeback = chargeback;
        }
    }

    /** The customer says money is on its way. */
    static final class Claim extends Matter {
        final Amount amount;
        final String operator;
        final @Nullable String transaction;

        Claim(Amount amount, String operator, @Nullable String transaction) {
            super(MatterKind.CLAIM);
            this.amount = amount;
            this.operator = operator;
            this.transaction = transaction;
        }
    }
}
