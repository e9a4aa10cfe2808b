package org.chatpadi.reliability.model;

import static org.chatpadi.core.order.Role.ASSISTANT;
import static org.chatpadi.core.order.Role.CUSTOMER;
import static org.chatpadi.core.order.Role.HOST;
import static org.chatpadi.core.order.Role.SELLER;

import java.util.List;
import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Refund;
import org.chatpadi.reliability.model.ModelCommand.AddNote;
import org.chatpadi.reliability.model.ModelCommand.ClearDuplicate;
import org.chatpadi.reliability.model.ModelCommand.CloseMoneyMatter;
import org.chatpadi.reliability.model.ModelCommand.CorrectAddress;
import org.chatpadi.reliability.model.ModelCommand.CorrectContact;
import org.chatpadi.reliability.model.ModelCommand.DeclineCorrection;
import org.chatpadi.reliability.model.ModelCommand.EraseCustomer;
import org.chatpadi.reliability.model.ModelCommand.MessageCustomer;
import org.chatpadi.reliability.model.ModelCommand.RequestCorrection;
import org.chatpadi.reliability.model.ModelCommand.RevokeTracking;
import org.jspecify.annotations.Nullable;

/** Notes, messages, corrections, and the matters that are closed with a word. */
final class TalkRows {
    private static final List<MatterKind> CLOSED_WITH_A_WORD =
            List.of(MatterKind.CONTRADICTION, MatterKind.UNDERPAYMENT);

    private TalkRows() {}

    static void add() {
        Table.<CloseMoneyMatter>add(CloseMoneyMatter.class, Act.CLOSE_MONEY_MATTER)
                .by(SELLER)
                .state(scene -> CLOSED_WITH_A_WORD.stream().anyMatch(scene.order()::hasOpen) ? null : "matter.none")
                .arguments((scene, c) -> moneyMatter(scene.order(), c) == null ? "matter.unknown" : null)
                .writes((commit, c) -> Objects.requireNonNull(moneyMatter(commit.order, c)).open = false);
        Table.<ClearDuplicate>add(ClearDuplicate.class, Act.CLEAR_DUPLICATE)
                .by(SELLER)
                .state(scene -> scene.order().hasOpen(MatterKind.DUPLICATE) ? null : "duplicate.none")
                .writes((commit, c) -> FollowUps.closeAll(commit.order, MatterKind.DUPLICATE));
        Table.<RequestCorrection>add(RequestCorrection.class, Act.REQUEST_CORRECTION)
                .by(CUSTOMER, ASSISTANT, SELLER)
                .whileOpen()
                .arguments((scene, c) -> Evidence.counts(c.evidence(), scene.role()) ? null : "evidence")
                .writes((commit, c) -> {
                    commit.order.matters.add(new Matter(MatterKind.CORRECTION));
                    commit.tellBoth("correction-requested");
                });
        Table.<DeclineCorrection>add(DeclineCorrection.class, Act.DECLINE_CORRECTION)
                .by(SELLER)
                .whileOpen()
                .state(scene -> scene.order().hasOpen(MatterKind.CORRECTION) ? null : "correction.none")
                .arguments((scene, c) -> scene.order().openMatter(MatterKind.CORRECTION, c.correction()) == null
                        ? "matter.unknown"
                        : null)
                .writes((commit, c) -> {
                    Objects.requireNonNull(commit.order.openMatter(MatterKind.CORRECTION, c.correction())).open = false;
                    commit.tellCustomer("correction-declined");
                });
        Table.<AddNote>add(AddNote.class, Act.ADD_NOTE).by(SELLER, ASSISTANT);
        Table.<MessageCustomer>add(MessageCustomer.class, Act.MESSAGE_CUSTOMER)
                .by(SELLER)
                .state(TalkRows::notErased)
                .writes((commit, c) -> commit.tellCustomer("message"));
        Table.<CorrectContact>add(CorrectContact.class, Act.CORRECT_CONTACT)
                .by(SELLER)
                .state(TalkRows::notErased)
                .writes((commit, c) -> {
                    commit.order.trackingGeneration += c.newPhone() ? 1 : 0;
                    FollowUps.closeAll(commit.order, MatterKind.CORRECTION);
                    commit.tellCustomer("contact-corrected");
                });
        Table.<CorrectAddress>add(CorrectAddress.class, Act.CORRECT_ADDRESS)
                .by(SELLER)
                .state(TalkRows::addressOpen)
                .writes((commit, c) -> {
                    FollowUps.closeAll(commit.order, MatterKind.CORRECTION);
                    commit.tellCustomer("address-corrected");
                });
        Table.<RevokeTracking>add(RevokeTracking.class, Act.REVOKE_TRACKING)
                .by(SELLER)
                .writes((commit, c) -> {
                    commit.order.trackingGeneration++;
                    commit.tellCustomer("tracking-renewed");
                });
        Table.<EraseCustomer>add(EraseCustomer.class, Act.ERASE_CUSTOMER)
                .by(SELLER, HOST)
                .in(Status.DELIVERED, Status.CANCELLED)
                .repeat((scene, c) -> scene.order().erased)
                .state(TalkRows::erasable)
                .writes((commit, c) -> commit.order.erased = true);
    }

    private static @Nullable Matter moneyMatter(ModelOrder order, CloseMoneyMatter command) {
        return CLOSED_WITH_A_WORD.contains(command.kind()) ? order.openMatter(command.kind(), command.ordinal()) : null;
    }

    private static @Nullable String notErased(Scene scene) {
        return scene.order().erased ? "customer.erased" : null;
    }

    private static @Nullable String addressOpen(Scene scene) {
        if (scene.order().erased) {
            return "customer.erased";
        }
        return scene.goods().onRoad() ? "address.on-road" : null;
    }

    private static @Nullable String erasable(Scene scene) {
        if (scene.order().erased) {
            return "customer.erased";
        }
        if (scene.order().matters.stream().anyMatch(matter -> matter.open)) {
            return "erase.open-matter";
        }
        return scene.order().refunds.stream().anyMatch(Refund::reserves) ? "erase.open-refund" : null;
    }
}
