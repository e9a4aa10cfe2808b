package org.chatpadi.examples.quickstart.audit;

import java.util.Set;
import java.util.TreeSet;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.ShortageStage;
import org.jspecify.annotations.Nullable;

/** Who should have been told of matters that came up, moved or ended in one commit. */
final class ToldMatters {

    private final Step step;
    private final Set<String> kinds = new TreeSet<>();

    private ToldMatters(Step step) {
        this.step = step;
    }

    static Set<String> of(Step step) {
        ToldMatters told = new ToldMatters(step);
        Order before = step.before();
        for (Matter matter : step.after().matters().all()) {
            Matter was = before == null
                    ? null
                    : before.matters().matter(matter.number()).orElse(null);
            told.matter(was, matter);
        }
        return told.kinds;
    }

    private void matter(@Nullable Matter was, Matter is) {
        switch (is.kind()) {
            case SHORTAGE -> shortage(was, is);
            case CANCELLATION_REQUEST -> request(was, is);
            case DISPUTE -> dispute(was, is);
            case PAYMENT_CLAIMED -> {
                tell(was == null, "claim-received", "seller.payment-claimed");
                tell(ended(was, is, Resolution.REJECTED), "claim-rejected");
            }
            case CORRECTION_REQUEST -> {
                tell(was == null, "correction-requested", "seller.correction-requested");
                tell(ended(was, is, Resolution.DECLINED), "correction-declined");
            }
            case POSSIBLE_DUPLICATE -> tell(was == null, "seller.possible-duplicate");
            case EXCESS, UNDERPAYMENT, CONTRADICTION -> tell(was == null, "seller.money-matter");
            case CHARGEBACK -> {} // told with its case
        }
    }

    private void request(@Nullable Matter was, Matter is) {
        tell(was == null, "cancellation-requested", "seller.cancellation-requested");
        tell(ended(was, is, Resolution.WITHDRAWN), "cancellation-withdrawn", "seller.cancellation-withdrawn");
        tell(ended(was, is, Resolution.DECLINED), "cancellation-declined");
    }

    private void shortage(@Nullable Matter was, Matter is) {
        boolean answered = step.act() == Act.ANSWER_SHORTAGE
                || step.act() == Act.REPORT_SHORTAGE && (!is.isOpen() || stage(is) != ShortageStage.ASKED);
        if (was != null && was.equals(is)) {
            return;
        }
        tell(answered, "shortage-answered");
        tell(answered && Told.isNews(step), "seller.shortage-answered");
        tell(is.isOpen() && !answered && stage(is) == ShortageStage.ASKED, "shortage-asked");
        tell(!is.isOpen() && !answered && is.resolution() != Resolution.LAPSED, "shortage-closed");
    }

    private static ShortageStage stage(Matter shortage) {
        return ((Detail.Shortage) shortage.detail()).stage();
    }

    private void dispute(@Nullable Matter was, Matter is) {
        tell(was == null, "dispute-opened", "seller.dispute-opened");
        boolean ended = was != null && was.isOpen() && !is.isOpen();
        tell(ended && is.resolution() == Resolution.WITHDRAWN, "dispute-withdrawn", "seller.dispute-withdrawn");
        tell(ended && is.resolution() != Resolution.WITHDRAWN, "dispute-resolved");
        tell(was != null && is.isOpen() && !was.equals(is), "seller.dispute-reopened");
    }

    private static boolean ended(@Nullable Matter was, Matter is, Resolution how) {
        return was != null && was.isOpen() && is.resolution() == how;
    }

    private void tell(boolean holds, String... all) {
        if (holds) {
            kinds.addAll(Set.of(all));
        }
    }
}
