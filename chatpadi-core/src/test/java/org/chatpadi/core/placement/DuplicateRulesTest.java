package org.chatpadi.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.core.lifecycle.Story.prepaid;
import static org.chatpadi.core.order.RefusalCode.DUPLICATE_NONE;
import static org.chatpadi.core.order.Role.SELLER;
import static org.chatpadi.core.order.Status.CANCELLED;

import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.lifecycle.Plan;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.PaymentStatus;
import org.junit.jupiter.api.Test;

/** A possible duplicate is a matter of the order, which the seller clears. */
class DuplicateRulesTest {

    @Test
    void an_order_like_another_is_accepted_and_the_seller_is_told() {
        Story story = Plan.prepaid(100).likeAnother().place();
        story.told("customer:placed", "seller:possible-duplicate");
        assertThat(story.hasOpen(MatterKind.POSSIBLE_DUPLICATE)).isTrue();
    }

    @Test
    void a_duplicate_is_cleared_once() {
        Plan.prepaid(100)
                .likeAnother()
                .place()
                .seller(ClearDuplicate.now())
                .refuses(SELLER, ClearDuplicate.now(), DUPLICATE_NONE);
        prepaid(100).refuses(SELLER, ClearDuplicate.now(), DUPLICATE_NONE);
    }

    @Test
    void cancelling_the_duplicate_ends_the_matter() {
        Story story = Plan.prepaid(100).likeAnother().place().seller(Cancel.silently(CancelReason.OTHER));
        assertThat(story.hasOpen(MatterKind.POSSIBLE_DUPLICATE)).isFalse();
        story.is(CANCELLED, 0, 0, 0, 0, PaymentStatus.NOTHING_DUE);
    }
}
