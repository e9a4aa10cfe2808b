package org.chatpadi.core.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.lifecycle.Story;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.RefundState;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.store.WorkItem;

/** The work queue over random legal histories. */
class QueueProperties {

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Tag("Q6")
    void Q6_each_item_names_an_act_that_is_legal_now(@ForAll long seed) {
        Wander wander = new Wander(seed);
        for (int i = 0; i < 40; i++) {
            Story story = wander.story();
            Set<Act> legal = Lifecycle.legalNow(story.order(), story.context(Role.SELLER));
            for (WorkItem item : Queue.of(story.order(), ShopPolicy.defaults())) {
                assertThat(legal).as("%s of %s", item, story.order()).contains(item.clears());
            }
            wander.step();
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Tag("Q6")
    void Q6_open_matters_and_their_items_correspond_one_to_one(@ForAll long seed) {
        Wander wander = new Wander(seed);
        for (int i = 0; i < 40; i++) {
            Order order = wander.story().order();
            Map<MatterKind, Integer> kinds = new EnumMap<>(MatterKind.class);
            List<WorkItem> items = Queue.of(order, ShopPolicy.defaults());
            for (Matter matter : order.matters().open().toList()) {
                kinds.merge(matter.kind(), 1, Integer::sum);
                assertThat(items)
                        .filteredOn(item -> item.kind().equals(matter.kind().code())
                                && item.key().equals(Integer.toString(matter.number())))
                        .singleElement()
                        .satisfies(item -> {
                            assertThat(item.since()).isEqualTo(matter.since());
                            assertThat(item.answerBy()).isEqualTo(matter.answerBy());
                        });
            }
            for (MatterKind kind : MatterKind.values()) {
                assertThat(items)
                        .filteredOn(item -> item.kind().equals(kind.code()))
                        .hasSize(kinds.getOrDefault(kind, 0));
            }
            assertThat(count(items, MatterKind.EXCESS.code()))
                    .isEqualTo(order.balance().excess() > 0 ? 1 : 0);
            wander.step();
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Tag("Q6")
    void Q6_refunds_and_words_that_wait_for_the_seller_are_items(@ForAll long seed) {
        Wander wander = new Wander(seed);
        for (int i = 0; i < 40; i++) {
            Order order = wander.story().order();
            List<WorkItem> items = Queue.of(order, ShopPolicy.defaults());
            assertThat(count(items, "refund-by-hand"))
                    .isEqualTo(order.ledger().refunds().stream()
                            .filter(refund -> refund.isByHand())
                            .count());
            assertThat(count(items, "refund-review"))
                    .isEqualTo(order.ledger().refunds().stream()
                            .filter(refund -> refund.state() == RefundState.NEEDS_REVIEW)
                            .count());
            assertThat(count(items, "write-to-customer"))
                    .isEqualTo(order.customer().writeSince() == null ? 0 : 1);
            wander.step();
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void an_order_that_is_not_final_is_never_forgotten(@ForAll long seed) {
        Wander wander = new Wander(seed);
        for (int i = 0; i < 40; i++) {
            Order order = wander.story().order();
            List<WorkItem> items = Queue.of(order, ShopPolicy.defaults());
            if (!order.status().isFinal()) {
                assertThat(items).as("of %s", order).isNotEmpty();
            }
            Set<String> names = new HashSet<>();
            assertThat(items).allMatch(item -> names.add(item.kind() + "/" + item.key()));
            assertThat(Queue.of(order, ShopPolicy.defaults())).isEqualTo(items);
            wander.step();
        }
    }

    @Example
    void the_walk_meets_every_kind_of_item() {
        Set<String> missing = new TreeSet<>();
        for (MatterKind kind : MatterKind.values()) {
            missing.add(kind.code());
        }
        for (Chore chore : Chore.values()) {
            missing.add(chore.code());
        }
        for (long seed = 0; seed < 1_000 && !missing.isEmpty(); seed++) {
            Wander wander = new Wander(seed);
            for (int i = 0; i < 40; i++) {
                Queue.of(wander.story().order(), ShopPolicy.defaults()).forEach(item -> missing.remove(item.kind()));
                wander.step();
            }
        }
        assertThat(missing).isEmpty();
    }

    private static long count(List<WorkItem> items, String kind) {
        return items.stream().filter(item -> item.kind().equals(kind)).count();
    }
}
