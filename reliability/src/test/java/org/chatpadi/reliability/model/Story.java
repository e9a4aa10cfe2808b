package org.chatpadi.reliability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Answer.Kind;
import org.chatpadi.reliability.model.ModelCommand.Charge;
import org.chatpadi.reliability.model.ModelCommand.Line;
import org.chatpadi.reliability.model.ModelCommand.OpenCheckout;
import org.chatpadi.reliability.model.ModelCommand.Place;
import org.chatpadi.reliability.model.ModelCommand.RecordGatewayPayment;
import org.chatpadi.reliability.model.ModelCommand.RefundOutcome;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.Terms;
import org.jspecify.annotations.Nullable;

/** Tells an order's life to the model, step by step, and checks what every step answers. Figures are in whole cedis. */
final class Story {
    static final String ALPHA = "alpha";
    static final String BETA = "beta";
    static final String PLAIN = "plain";
    static final String KOFI = "kofi";
    static final Map<Integer, Long> ALL = Map.of();
    static final Map<Integer, Long> NONE = Map.of();

    private static final long CEDI = 100;

    private final ModelWorld world;
    private int order;
    private long now = 1_700_000_000L;
    private int transactions;
    private Answer last = Answer.repeated(0);

    private Story(ModelShop shop) {
        world = new ModelWorld(shop);
    }

    /** Two gateways that can refund, and one that cannot. */
    static ModelShop shop() {
        return ModelShop.with(
                new ModelShop.Gateway(ALPHA, 1, true),
                new ModelShop.Gateway(BETA, 1, true),
                new ModelShop.Gateway(PLAIN, 1, false));
    }

    static Story prepaid(Line... lines) {
        return placed(shop(), Terms.ofPrepayment(), Standing.ASK_ME, List.of(), lines);
    }

    static Story onDelivery(Line... lines) {
        return placed(shop(), Terms.onDelivery(), Standing.ASK_ME, List.of(), lines);
    }

    static Story deposit(long cedis, Line... lines) {
        return placed(shop(), Terms.ofDeposit(cedis * CEDI), Standing.ASK_ME, List.of(), lines);
    }

    static Story placed(ModelShop shop, Terms terms, Standing standing, List<Charge> charges, Line... lines) {
        Story story = new Story(shop);
        return story.seller(new Place("GHS", List.of(lines), charges, terms, standing, false));
    }

    static Story maybeDuplicate(Line... lines) {
        return new Story(shop())
                .seller(new Place("GHS", List.of(lines), List.of(), Terms.ofPrepayment(), Standing.ASK_ME, true));
    }

    static Line line(long quantity, long cedis) {
        return new Line(quantity, cedis * CEDI);
    }

    static Amount ghs(long cedis) {
        return new Amount(cedis * CEDI, "GHS");
    }

    static Map<Integer, Long> of(int line, long quantity) {
        return Map.of(line, quantity);
    }

    Story onOrder(int index) {
        order = index;
        return this;
    }

    Story after(long seconds) {
        now += seconds;
        return this;
    }

    Story seller(ModelCommand command) {
        return accepted(Role.SELLER, "ama", command);
    }

    Story customer(ModelCommand command) {
        return accepted(Role.CUSTOMER, "", command);
    }

    Story gateway(ModelCommand command) {
        return accepted(Role.GATEWAY, "", command);
    }

    Story as(Role role, ModelCommand command) {
        return accepted(role, "", command);
    }

    Story courier(String name, ModelCommand command) {
        return accepted(Role.COURIER, name, command);
    }

    private Story accepted(Role role, String actor, ModelCommand command) {
        last = world.apply(order, role, actor, now, command);
        assertThat(last.kind()).as("%s: %s", command, last.code()).isEqualTo(Kind.ACCEPTED);
        return this;
    }

    Story refused(ModelCommand command, String code) {
        return refused(Role.SELLER, "ama", command, code);
    }

    /** Refused with this code, and nothing written. */
    Story refused(Role role, String actor, ModelCommand command, String code) {
        List<String> before = everything();
        last = world.apply(order, role, actor, now, command);
        assertThat(last.code()).as("%s", command).isEqualTo(code);
        assertThat(last.kind()).isEqualTo(Kind.REFUSED);
        assertThat(everything()).isEqualTo(before);
        return this;
    }

    Story repeated(Role role, ModelCommand command) {
        List<String> before = everything();
        last = world.apply(order, role, "ama", now, command);
        assertThat(last.kind()).as("%s: %s", command, last.code()).isEqualTo(Kind.REPEATED);
        assertThat(everything()).isEqualTo(before);
        return this;
    }

    /** Pays through a gateway, opening a checkout for it when nothing but money could stand in the way. */
    Story pays(String gateway, long cedis) {
        seller(new OpenCheckout(gateway, null));
        return paysOn(world.order(order).attempts().size(), gateway, cedis);
    }

    Story paysOn(int attempt, String gateway, long cedis) {
        transactions++;
        return gateway(new RecordGatewayPayment(attempt, gateway, "t" + transactions, ghs(cedis)));
    }

    Story refundMade(int refund) {
        return gateway(new RefundOutcome(refund, RefundState.SUCCEEDED));
    }

    Story stands(Status status, long due, long net, long reserved, long excess, PaymentStatus paymentStatus) {
        assertThat(figures())
                .isEqualTo(figures(status, due * CEDI, net * CEDI, reserved * CEDI, excess * CEDI, paymentStatus));
        return this;
    }

    Story outstanding(long cedis) {
        assertThat(order().outstanding()).isEqualTo(cedis * CEDI);
        return this;
    }

    /** For figures below a cedi. */
    Story dueInPesewas(long minor) {
        assertThat(order().due()).isEqualTo(minor);
        return this;
    }

    Story openMatters(MatterKind... kinds) {
        List<MatterKind> open = new ArrayList<>();
        order().openMatters().forEach((kind, count) -> {
            for (int i = 0; i < count; i++) {
                open.add(kind);
            }
        });
        assertThat(open).containsExactlyInAnyOrder(kinds);
        return this;
    }

    Story shortage(ModelView.@Nullable Stage stage) {
        assertThat(order().shortageStage()).isEqualTo(stage);
        return this;
    }

    Story tellsCustomer(String... kinds) {
        assertThat(last.customerMessages()).containsExactlyInAnyOrder(kinds);
        return this;
    }

    Story tellsSeller(String... kinds) {
        assertThat(last.sellerMessages()).containsExactlyInAnyOrder(kinds);
        return this;
    }

    Story tellsElsewhere(int index, Set<String> customer, Set<String> seller) {
        assertThat(last.told(index)).isEqualTo(new Answer.Told(customer, seller));
        return this;
    }

    Story agreed(int line, long quantity) {
        assertThat(order().lines().get(line - 1).agreed()).isEqualTo(quantity);
        return this;
    }

    Story remedied(int line, long quantity) {
        assertThat(order().lines().get(line - 1).remedied()).isEqualTo(quantity);
        return this;
    }

    Story shipment(int number, ModelView.ShipmentState state, ModelCommand.@Nullable Goods goods) {
        ModelView.ShipmentView shipment = order().shipments().get(number - 1);
        assertThat(shipment.state()).isEqualTo(state);
        assertThat(shipment.goods()).isEqualTo(goods);
        return this;
    }

    Story refund(int number, int payment, long cedis, ModelView.Route route, RefundState state) {
        assertThat(order().refunds().get(number - 1))
                .isEqualTo(new ModelView.RefundView(number, payment, cedis * CEDI, route, state));
        return this;
    }

    Story refunds(int count) {
        assertThat(order().refunds()).hasSize(count);
        return this;
    }

    Story attempt(int number, ModelView.AttemptState state) {
        assertThat(order().attempts().get(number - 1).state()).isEqualTo(state);
        return this;
    }

    Story legal(Role role, String actor, Act... acts) {
        assertThat(world.legalNow(order, role, actor, now)).contains(acts);
        return this;
    }

    Story notLegal(Role role, String actor, Act... acts) {
        assertThat(world.legalNow(order, role, actor, now)).doesNotContain(acts);
        return this;
    }

    Story legalIsExactly(Role role, String actor, Act... acts) {
        assertThat(world.legalNow(order, role, actor, now)).containsExactlyInAnyOrder(acts);
        return this;
    }

    /** All there is to see of every order. */
    private List<String> everything() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            ModelOrder it = world.order(i);
            seen.add(figures(it.status(), it.due(), it.net(), it.reserved(), it.excess(), it.paymentStatus()));
            seen.add(it.lines() + "" + it.attempts() + it.payments() + it.refunds() + it.shipments());
            seen.add(it.openMatterList() + "" + it.shortageStage() + it.shortageRevision() + it.trackingGeneration());
        }
        return seen;
    }

    private ModelOrder order() {
        return world.order(order);
    }

    private String figures() {
        ModelOrder it = order();
        return figures(it.status(), it.due(), it.net(), it.reserved(), it.excess(), it.paymentStatus());
    }

    private static String figures(
            Status status, long due, long net, long reserved, long excess, PaymentStatus paymentStatus) {
        return status + " · " + due + " / " + net + " / " + reserved + " / " + excess + " · " + paymentStatus;
    }
}
