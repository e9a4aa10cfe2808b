package org.chatpadi.reliability.compare;

import static org.chatpadi.core.order.Act.ANSWER_SHORTAGE;
import static org.chatpadi.core.order.Act.CHARGEBACK_LOST;
import static org.chatpadi.core.order.Act.CHARGEBACK_OPENED;
import static org.chatpadi.core.order.Act.CHARGEBACK_WON;
import static org.chatpadi.core.order.Act.CLOSE_SHORT;
import static org.chatpadi.core.order.Act.DELIVER;
import static org.chatpadi.core.order.Act.DISPATCH;
import static org.chatpadi.core.order.Act.EXTERNAL_REFUND;
import static org.chatpadi.core.order.Act.FAIL_DELIVERY;
import static org.chatpadi.core.order.Act.OPEN_CHECKOUT;
import static org.chatpadi.core.order.Act.OPEN_DISPUTE;
import static org.chatpadi.core.order.Act.PAYMENT_REVERSED;
import static org.chatpadi.core.order.Act.RECORD_LOSS;
import static org.chatpadi.core.order.Act.RECORD_MANUAL_REFUND;
import static org.chatpadi.core.order.Act.RECORD_PAYMENT;
import static org.chatpadi.core.order.Act.RECORD_RETURN;
import static org.chatpadi.core.order.Act.REFUND_OUTCOME;
import static org.chatpadi.core.order.Act.RELEASE_EXCESS;
import static org.chatpadi.core.order.Act.REPORT_SHORTAGE;
import static org.chatpadi.core.order.Act.REQUEST_REFUND;
import static org.chatpadi.core.order.Act.RESOLVE_DISPUTE;
import static org.chatpadi.core.order.Act.RESOLVE_REVIEW;
import static org.chatpadi.core.order.Act.SETTLE_ON_DELIVERY;
import static org.chatpadi.core.order.Act.UNDO_DELIVERY;

import java.util.EnumSet;
import java.util.Set;
import org.chatpadi.core.order.Act;

/** What a sequence is mostly about, so that its acts meet each other often and lives grow long. */
public enum Theme {
    EVERYTHING(EnumSet.allOf(Act.class)),
    GOODS(EnumSet.of(
            RECORD_PAYMENT,
            REPORT_SHORTAGE,
            ANSWER_SHORTAGE,
            DISPATCH,
            DELIVER,
            SETTLE_ON_DELIVERY,
            FAIL_DELIVERY,
            RECORD_RETURN,
            RECORD_LOSS,
            UNDO_DELIVERY,
            CLOSE_SHORT)),
    MONEY(EnumSet.of(
            OPEN_CHECKOUT,
            RECORD_PAYMENT,
            PAYMENT_REVERSED,
            CHARGEBACK_OPENED,
            CHARGEBACK_LOST,
            CHARGEBACK_WON,
            REQUEST_REFUND,
            RELEASE_EXCESS,
            RECORD_MANUAL_REFUND,
            REFUND_OUTCOME,
            RESOLVE_REVIEW,
            EXTERNAL_REFUND,
            DISPATCH,
            DELIVER)),
    DISPUTES(EnumSet.of(
            RECORD_PAYMENT,
            DISPATCH,
            DELIVER,
            SETTLE_ON_DELIVERY,
            FAIL_DELIVERY,
            OPEN_DISPUTE,
            RESOLVE_DISPUTE,
            REFUND_OUTCOME,
            UNDO_DELIVERY,
            CLOSE_SHORT,
            REPORT_SHORTAGE,
            ANSWER_SHORTAGE));

    private final Set<Act> acts;

    Theme(Set<Act> acts) {
        this.acts = acts;
    }

    public boolean has(Act act) {
        return acts.contains(act);
    }
}
