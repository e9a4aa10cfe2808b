package org.chatpadi.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.cancellation.Cancel;
import org.chatpadi.core.enquiry.Queue;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.notes.EraseCustomer;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.WorkItem;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.core.upkeep.Rebuilt;
import org.chatpadi.core.upkeep.Upkeep;
import org.chatpadi.core.upkeep.Verified;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Upkeep of a store in memory, where a wrong commit is the only way to get anything wrong. */
class MemoryUpkeepTest {

    private static final OrderEvent NOTE = new OrderEvent.Noted(Personal.of("Called."));

    private final ChatPadiFixture fixture = ChatPadiFixture.create();
    private final Upkeep upkeep = fixture.chatpadi().upkeep();
    private final GivenOrder given = fixture.given(OrderShape.prepaid(300));

    @Test
    @Tag("I9")
    void I9_what_the_library_wrote_verifies_also_of_erased_customers() {
        given.paid().and(Cancel.outOfStock("Sold.")).drain();
        given.and(EraseCustomer.now());
        fixture.given(OrderShape.onDelivery(20));

        Verified verified = upkeep.verify(MemoryUpkeepTest::unexpected);

        assertThat(verified.isClean()).isTrue();
        assertThat(verified.orders()).isEqualTo(2);
        assertThat(upkeep.rebuild(MemoryUpkeepTest::unexpected)).isEqualTo(new Rebuilt(2, 0, 0, 0, 0, 0));
    }

    @Test
    @Tag("I9")
    void I9_a_document_that_is_not_the_fold_of_the_events_is_found_and_made_good() {
        Order before = given.order();
        write(before.after(List.of(new CustomerEvent.TrackingRevoked()), before.at()), queue(before));

        assertThat(findings()).extracting(Finding::kind).contains(Finding.Kind.DOCUMENT);
        assertThat(upkeep.rebuild(MemoryUpkeepTest::unexpected).documents()).isEqualTo(1);
        assertThat(findings()).isEmpty();
        assertThat(given.order().customer().trackingGeneration()).isEqualTo(1);
    }

    @Test
    @Tag("Q6")
    void Q6_a_work_queue_with_other_items_and_a_token_of_nobodys_are_found_and_made_good() {
        Order before = given.order();
        write(before.after(List.of(NOTE), before.at()), List.of());

        assertThat(findings()).extracting(Finding::kind).containsExactly(Finding.Kind.COLUMN, Finding.Kind.QUEUE);
        assertThat(upkeep.rebuild(SHOP, given.id(), MemoryUpkeepTest::unexpected))
                .isEqualTo(new Rebuilt(1, 0, 1, 1, 0, 0));
        assertThat(findings()).isEmpty();
    }

    /** Commits a note, whatever the order and its queue then are said to be. */
    private void write(Order after, List<WorkItem> queue) {
        CommandId command = CommandId.of("by-hand");
        Loaded loaded = fixture.store().orders().load(SHOP, given.id(), command);
        long seq = requireNonNull(loaded.order()).seq();
        Envelope envelope =
                new Envelope(seq + 1, after.at(), null, Sandbox.actor(Role.SELLER), Act.ADD_NOTE, command, null);
        Recorded note = EventFormat.write(given.id(), envelope, NOTE, loaded.lastHash(), () -> new byte[16]);
        Change change = new Change(given.id(), seq, after, List.of(note), loaded.queue(), queue, false, new byte[32]);
        assertThat(fixture.store()
                        .orders()
                        .commit(new Commit(
                                SHOP, command, new byte[32], List.of(change), Set.of(), Set.of(), List.of(), null)))
                .isInstanceOf(CommitResult.Committed.class);
    }

    private List<WorkItem> queue(Order order) {
        return Queue.of(order, fixture.shop().policy());
    }

    private List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        upkeep.verify(found::add);
        return found;
    }

    private static void unexpected(Finding finding) {
        throw new AssertionError(finding.toString());
    }
}
