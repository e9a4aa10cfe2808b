package org.chatpadi.core.work;

import java.util.stream.Collectors;
import org.chatpadi.core.order.ChargebackState;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.ShortageChoice;
import org.chatpadi.core.shop.Shop;
import org.jspecify.annotations.Nullable;

/** What a message can tell of one commit, read off its events. */
final class CommitFacts {

    private final MessageFacts facts;
    private final Shop shop;
    private final Order order;
    private long refunds;

    CommitFacts(MessageFacts facts, Shop shop, Order order) {
        this.facts = facts;
        this.shop = shop;
        this.order = order;
    }

    void read(OrderEvent event) {
        if (event instanceof FulfilmentEvent goods) {
            goods(goods);
        } else if (event instanceof LedgerEvent money) {
            money(money);
        } else if (event instanceof MatterEvent matter) {
            matter(matter);
        } else if (event instanceof CustomerEvent.CustomerMessaged said) {
            words(said.text());
        }
    }

    private void goods(FulfilmentEvent event) {
        if (event instanceof FulfilmentEvent.Dispatched sent) {
            facts.line("courier", shop.courierName(sent.courier()));
            facts.line("number", sent.trackingNumber());
            facts.line("courierLink", sent.trackingLink());
        } else if (event instanceof FulfilmentEvent.QuantitiesReduced) {
            facts.flag("reduced", true);
        } else if (event instanceof FulfilmentEvent.Cancelled cancelled) {
            words(cancelled.text());
        }
    }

    private void money(LedgerEvent event) {
        if (event instanceof LedgerEvent.PaymentRecorded paid) {
            facts.amount("payment", paid.amount());
        } else if (event instanceof LedgerEvent.PaymentVoided voided) {
            order.ledger().payment(voided.payment()).ifPresent(payment -> facts.amount("payment", payment.amount()));
        } else if (event instanceof LedgerEvent.RefundRequested refund) {
            refund(refund.amount());
        } else if (event instanceof LedgerEvent.RefundMoved moved) {
            order.ledger().refund(moved.refund()).ifPresent(refund -> refund(refund.amount()));
        } else if (event instanceof LedgerEvent.ChargebackMoved moved) {
            facts.amount("chargeback", moved.amount());
            facts.flag("opened", moved.to() == ChargebackState.OPEN);
            facts.flag("lost", moved.to() == ChargebackState.LOST);
            facts.flag("won", moved.to() == ChargebackState.WON);
            facts.time("answerBy", moved.answerBy());
        }
    }

    private void refund(long amount) {
        refunds += amount;
        facts.amount("refund", refunds);
    }

    private void matter(MatterEvent event) {
        if (event instanceof MatterEvent.MatterOpened opened) {
            opened(opened);
        } else if (event instanceof MatterEvent.MatterClosed closed) {
            if (closed.resolution() == Resolution.DECLINED || closed.resolution() == Resolution.REJECTED) {
                words(closed.reason());
            }
        } else if (event instanceof MatterEvent.ShortageReported reported) {
            available(reported.proposal());
        } else if (event instanceof MatterEvent.ShortageAskedAgain again) {
            order.matters()
                    .open(again.matter(), MatterKind.SHORTAGE)
                    .ifPresent(matter -> available((Detail.Shortage) matter.detail()));
        } else if (event instanceof MatterEvent.ShortageAnswered answered) {
            choice(answered.agreement().choice());
        } else if (event instanceof MatterEvent.DisputeResolved resolved) {
            facts.flag("replaced", resolved.resolution() == Resolution.REPLACED);
            facts.flag("rejected", resolved.resolution() == Resolution.REJECTED);
            facts.amount("refunded", resolved.amount());
            facts.flag("inFull", resolved.resolution() == Resolution.FULLY_REFUNDED);
            words(resolved.text());
        } else if (event instanceof MatterEvent.DisputeReopened reopened) {
            facts.time("answerBy", reopened.answerBy());
        }
    }

    private void opened(MatterEvent.MatterOpened opened) {
        facts.time("answerBy", opened.answerBy());
        if (opened.detail() instanceof Detail.Claim claim) {
            facts.amount("claim", claim.amount());
            facts.line("operator", claim.operator());
            facts.line("transaction", claim.transaction());
        } else if (opened.detail() instanceof Detail.Dispute dispute) {
            facts.flag("notReceived", dispute.reason() == DisputeReason.NOT_RECEIVED);
            facts.flag("wrongItem", dispute.reason() == DisputeReason.WRONG_ITEM);
            facts.flag("damaged", dispute.reason() == DisputeReason.DAMAGED);
            facts.flag("refundNotReceived", dispute.reason() == DisputeReason.REFUND_NOT_RECEIVED);
        }
        facts.flag("contradiction", opened.kind() == MatterKind.CONTRADICTION);
    }

    private void choice(@Nullable ShortageChoice choice) {
        facts.flag("sendAndRefund", choice == ShortageChoice.SEND_AND_REFUND);
        facts.flag("wait", choice == ShortageChoice.WAIT);
        facts.flag("sendFirst", choice == ShortageChoice.SEND_NOW_REST_LATER);
        facts.flag("cancel", choice == ShortageChoice.CANCEL);
    }

    /** Per line what is there of what is owed: {@code Kente roll 2/5}. */
    private void available(Detail.Shortage shortage) {
        facts.line(
                "available",
                order.placement().lines().stream()
                        .filter(line -> shortage.wasOwed().of(line.number()) > 0)
                        .map(line -> MessageFacts.cut(line.name()) + " "
                                + shortage.available().of(line.number()) + "/"
                                + shortage.wasOwed().of(line.number()))
                        .collect(Collectors.joining(", ")));
    }

    private void words(@Nullable Personal said) {
        if (said != null && !said.isErased()) {
            facts.words("words", said.reveal());
        }
    }
}
