package org.chatpadi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chatpadi.core.order.AssistantCommand;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CourierCommand;
import org.chatpadi.core.order.CustomerCommand;
import org.chatpadi.core.order.HostCommand;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.SellerCommand;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.work.Abilities;
import org.chatpadi.testkit.arbitrary.Orders;

/** The same life, once decided in a sandbox and once by desks on a store. */
class DesksProperties {

    private static final Set<Role> AT_DESKS =
            EnumSet.of(Role.SELLER, Role.CUSTOMER, Role.ASSISTANT, Role.COURIER, Role.HOST);
    private static final int TURNS = 30;

    /** One for all drafts: a validator is dear to make. */
    private static final ChatPadiFixture DRAFTED = ChatPadiFixture.create();

    @Provide
    Arbitrary<OrderShape> shapes() {
        return Orders.shapes().filter(shape -> shape.currency().equals(OrderShape.GHS));
    }

    @Property(tries = 20)
    void desks_write_what_the_lifecycle_decides(@ForAll("shapes") OrderShape shape, @ForAll long seed) {
        ChatPadiFixture fixture = ChatPadiFixture.create();
        GivenOrder stored = fixture.given(shape);
        Sandbox decided = Sandbox.of(shape).through(Abilities.of(List.of(fixture.gateway())));
        Choice choice = Choice.seeded(seed);
        for (int turns = choice.below(TURNS); turns > 0; turns--) {
            Alphabet.legal(decided.about(decided.orders().get(0)), atDesks(decided), choice)
                    .ifPresent(turn -> {
                        turn.take(decided).expectAccepted();
                        give(stored, turn.actor().role(), turn.command()).expectAccepted();
                        assertThat(seen(stored.order())).isEqualTo(seen(decided.order()));
                    });
        }
        assertThat(Recount.orders(
                        fixture.chatpadi().enquiries(ChatPadiFixture.SHOP),
                        fixture.shop().policy(),
                        Set.of(stored.id().value())))
                .isEmpty();
    }

    /** An erased customer has nothing left to prove who they are. */
    private static Set<Role> atDesks(Sandbox decided) {
        Set<Role> roles = EnumSet.copyOf(AT_DESKS);
        if (decided.order().customer().erased()) {
            roles.remove(Role.CUSTOMER);
        }
        return roles;
    }

    private static GivenOrder give(GivenOrder stored, Role role, Command command) {
        return switch (role) {
            case SELLER -> stored.when((SellerCommand) command);
            case CUSTOMER -> stored.whenCustomer((CustomerCommand) command);
            case ASSISTANT -> stored.whenAssistant((AssistantCommand) command);
            case COURIER -> stored.whenCourier((CourierCommand) command);
            case HOST -> stored.whenHost((HostCommand) command);
            case GATEWAY, SYSTEM -> throw new IllegalArgumentException("no desk for " + role);
        };
    }

    /** All but sequence numbers: the worker has written what became of attempts. */
    private static String seen(Order order) {
        return order.status() + " " + order.balance() + " " + order.fulfilment().agreed()
                + order.fulfilment().shipments().stream()
                        .map(shipment -> shipment.quantities() + " " + shipment.state() + " " + shipment.goods())
                        .toList()
                + order.matters().open().map(Matter::kind).toList();
    }

    @Provide
    Arbitrary<OrderDraft> drafts() {
        return Orders.drafts();
    }

    @Property(tries = 100)
    void every_generated_draft_is_accepted(@ForAll("drafts") OrderDraft draft) {
        DRAFTED.given(draft);
    }
}
