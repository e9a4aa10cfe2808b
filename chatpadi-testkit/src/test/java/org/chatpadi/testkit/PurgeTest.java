package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Purged;
import org.chatpadi.core.upkeep.Retention;
import org.chatpadi.core.upkeep.Upkeep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a shop still knows after a purge. */
@Tag("F64")
class PurgeTest {

    private static final SellerCommand NOTE = AddNote.of("Called, no answer.");
    private static final CommandOptions ID = CommandOptions.id("note-1");

    private final ChatPadiFixture fixture = ChatPadiFixture.create();
    private final Upkeep upkeep = fixture.chatpadi().upkeep();

    @Test
    void F64_K5_what_protects_money_is_known_after_a_purge_and_everything_still_verifies() {
        GivenOrder old = fixture.given(OrderShape.prepaid(300)).paid().and(NOTE);
        old.drain();
        fixture.clock().advance(Retention.COMMANDS);
        GivenOrder young =
                fixture.given(OrderShape.prepaid(100).draft("m-young")).paid();
        young.drain();

        Purged purged = upkeep.purge(Retention.defaults());

        assertThat(purged.commands()).isPositive();
        assertThat(purged.inbox()).isEqualTo(1);
        assertThat(purged.completed()).isPositive();
        assertThat(fixture.given(OrderShape.prepaid(300).draft("m-1")).id()).isEqualTo(old.id());
        fixture.expectConsistent();
        List<Finding> findings = new ArrayList<>();
        assertThat(upkeep.verify(findings::add).isClean())
                .as(findings.toString())
                .isTrue();
        assertThat(upkeep.purge(Retention.defaults())).isEqualTo(new Purged(0, 0, 0));
    }

    @Test
    void K1_a_command_id_is_executed_anew_once_a_purge_forgot_it_and_not_before() {
        GivenOrder order = fixture.given(OrderShape.prepaid(300));
        order.when(NOTE, ID).expectAccepted();
        fixture.clock().advance(Retention.COMMANDS.minusSeconds(1));
        upkeep.purge(ChatPadiFixture.SHOP, Retention.defaults());
        order.when(NOTE, ID).expectRepeated();

        fixture.clock().advance(Duration.ofSeconds(1));
        upkeep.purge(ChatPadiFixture.SHOP, Retention.defaults());

        order.when(NOTE, ID).expectAccepted();
        fixture.expectConsistent();
    }

    @Test
    void F64_a_purge_goes_on_batch_by_batch_until_nothing_old_is_left() {
        int many = 2_500;
        WorkStore work = fixture.store().work();
        ShopId unknown = ShopId.of("somebody-elses");
        for (int i = 0; i < many; i++) {
            work.accept(unknown, "paystack", "event-" + i, new byte[0]);
        }
        work.done(work.claim(unknown, "w", many, Duration.ofMinutes(1)), WorkStore.Ended.SETTLED, List.of());
        fixture.clock().advance(Duration.ofDays(31));

        assertThat(upkeep.purge(Retention.defaults().withInbox(Duration.ofDays(30))))
                .isEqualTo(new Purged(0, many, many));
        assertThat(work.completed(unknown, many)).isEmpty();
    }

    @Test
    void a_retention_that_would_forget_too_early_or_never_is_refused() {
        Duration month = Duration.ofDays(30);
        Retention least = new Retention(month, month, Duration.ofDays(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withCommands(month.minusNanos(1)))
                .withMessage("commands: must be from 30 to 36500 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withInbox(month.minusNanos(1)))
                .withMessage("inbox: must be from 30 to 36500 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withCompleted(Duration.ofHours(23)))
                .withMessage("completed: must be from 1 to 36500 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> least.withCompleted(Retention.MOST.plusNanos(1)))
                .withMessage("completed: must be from 1 to 36500 days");
    }
}
