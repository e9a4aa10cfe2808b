package org.chatpadi.reliability.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.chatpadi.core.store.MemoryStore;
import org.chatpadi.reliability.model.Amount;
import org.chatpadi.reliability.model.Answer;
import org.chatpadi.reliability.model.Answer.Kind;
import org.chatpadi.reliability.model.MatterKind;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelCommand.Charge;
import org.chatpadi.reliability.model.ModelCommand.Line;
import org.chatpadi.reliability.model.ModelCommand.OpenCheckout;
import org.chatpadi.reliability.model.ModelCommand.Place;
import org.chatpadi.reliability.model.ModelCommand.RecordGatewayPayment;
import org.chatpadi.reliability.model.ModelCommand.RefundOutcome;
import org.chatpadi.reliability.model.ModelCommand.RefundState;
import org.chatpadi.reliability.model.ModelCommand.Standing;
import org.chatpadi.reliability.model.ModelCommand.Terms;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelShop;
import org.chatpadi.reliability.model.ModelView;
import org.jspecify.annotations.Nullable;

/**
 * Tells an order's life to the model and to the product, step by step, and checks what every step answers and that both stand alike after
 * it. Figures are in whole cedis. Whatever is otherwise is an {@link AssertionError}.
 */
public final class Story {
    public static final String ALPHA = "alpha";
    public static final String BETA = "beta";
    public static final String PLAIN = "plain";
    public static final String KWESI = "kwesi";
    public static final Map<Integer, Long> ALL = Map.of();
    public static final Map<Integer, Long> NONE = Map.of();

    private static final long CEDI = 100;

    private final Walk walk;
    private int order;
    private long now = Setting.START;
    private int transactions;
    private Answer last;

    private Story(Setting setting) {
        walk = new Walk(setting, product -> new StoredProduct(product, MemoryStore::on));
        last = answer(walk.place());
    }

    /** Two gateways that can refund, and one that cannot. */
    public static ModelShop shop() {
        return ModelShop.with(
                new ModelShop.Gateway(ALPHA, 1, true),
                new ModelShop.Gateway(BETA, 1, true),
                new ModelShop.Gateway(PLAIN, 1, false));
    }

    public static Story prepaid(Line... lines) {
        return placed(shop(), Terms.ofPrepayment(), Standing.ASK_ME, List.of(), lines);
    }

    public static Story onDelivery(Line... lines) {
        return placed(shop(), Terms.onDelivery(), Standing.ASK_ME, List.of(), lines);
    }

    public static Story deposit(long cedis, Line... lines) {
        return placed(shop(), Terms.ofDeposit(cedis * CEDI), Standing.ASK_ME, List.of(), lines);
    }

    public static Story placed(ModelShop shop, Terms terms, Standing standing, List<Charge> charges, Line... lines) {
        return placed(shop, new Place(Settings.CURRENCY, List.of(lines), charges, terms, standing, false));
    }

    private static Story placed(ModelShop shop, Place place) {
        Story story = new Story(new Setting(shop, place, Role.SELLER));
        expect(story.last.code(), place, Kind.ACCEPTED, story.last.kind());
        return story;
    }

    public static Story maybeDuplicate(Line... lines) {
        return placed(
                shop(),
                new Place(Settings.CURRENCY, List.of(lines), List.of(), Terms.ofPrepayment(), Standing.ASK_ME, true));
    }

    public static Line line(long quantity, long cedis) {
        return new Line(quantity, cedis * CEDI);
    }

    public static Amount ghs(long cedis) {
        return new Amount(cedis * CEDI, Settings.CURRENCY);
    }

    public static Map<Integer, Long> of(int line, long quantity) {
        return Map.of(line, quantity);
    }

    public Story onOrder(int index) {
        order = index;
        return this;
    }

    public Story after(long seconds) {
        now += seconds;
        return this;
    }

    public Story seller(ModelCommand command) {
        return accepted(Role.SELLER, "ama", command);
    }

    public Story customer(ModelCommand command) {
        return accepted(Role.CUSTOMER, "", command);
    }

    public Story gateway(ModelCommand command) {
        return accepted(Role.GATEWAY, "", command);
    }

    public Story as(Role role, ModelCommand command) {
        return accepted(role, "", command);
    }

    public Story courier(String name, ModelCommand command) {
        return accepted(Role.COURIER, name, command);
    }

    private Story accepted(Role role, String actor, ModelCommand command) {
        return answers(role, actor, command, Kind.ACCEPTED, "");
    }

    public Story refused(ModelCommand command, String code) {
        return refused(Role.SELLER, "ama", command, code);
    }

    /** Refused with this code, and nothing written. An empty actor stands for the role's only one. */
    public Story refused(Role role, String actor, ModelCommand command, String code) {
        List<String> before = everything();
        answers(role, actor, command, Kind.REFUSED, code);
        expect("after", command, before, everything());
        return this;
    }

    public Story repeated(Role role, ModelCommand command) {
        List<String> before = everything();
        answers(role, "ama", command, Kind.REPEATED, "");
        expect("after", command, before, everything());
        return this;
    }

    private Story answers(Role role, String actor, ModelCommand command, Kind kind, String code) {
        last = answer(walk.say(new Said(order, role, actor.isEmpty() ? role.code() : actor, now, command)));
        for (Role anybody : Role.values()) {
            String who = anybody == Role.COURIER ? KWESI : anybody.code();
            none(walk.whyNot(order, anybody, who, now, new Dice(walk.sequence().size())));
        }
        expect("the answer to", command, (kind + " " + code).strip(), (last.kind() + " " + last.code()).strip());
        return this;
    }

    private static Answer answer(Walk.Step step) {
        none(step.difference());
        return step.answer();
    }

    private static void none(@Nullable Difference difference) {
        if (difference != null) {
            throw new AssertionError(difference.report());
        }
    }

    /** Pays through a gateway, opening a checkout for it when nothing but money could stand in the way. */
    public Story pays(String gateway, long cedis) {
        seller(new OpenCheckout(gateway, null));
        return paysOn(order().attempts().size(), gateway, cedis);
    }

    public Story paysOn(int attempt, String gateway, long cedis) {
        transactions++;
        return gateway(new RecordGatewayPayment(attempt, gateway, "t" + transactions, ghs(cedis)));
    }

    public Story refundMade(int refund) {
        return gateway(new RefundOutcome(refund, RefundState.SUCCEEDED));
    }

    public Story stands(Status status, long due, long net, long reserved, long excess, PaymentStatus paymentStatus) {
        return expect(
                "figures",
                figures(status, due * CEDI, net * CEDI, reserved * CEDI, excess * CEDI, paymentStatus),
                figures());
    }

    public Story outstanding(long cedis) {
        return expect("outstanding", cedis * CEDI, order().outstanding());
    }

    /** For figures below a cedi. */
    public Story dueInPesewas(long minor) {
        return expect("due", minor, order().due());
    }

    public Story openMatters(MatterKind... kinds) {
        List<MatterKind> open = new ArrayList<>();
        order().openMatters().forEach((kind, count) -> {
            for (int i = 0; i < count; i++) {
                open.add(kind);
            }
        });
        return expect(
                "open matters",
                Arrays.stream(kinds).sorted().toList(),
                open.stream().sorted().toList());
    }

    public Story shortage(ModelView.@Nullable Stage stage) {
        return expect("shortage", String.valueOf(stage), String.valueOf(order().shortageStage()));
    }

    public Story tellsCustomer(String... kinds) {
        return expect("the customer is told", Set.of(kinds), last.customerMessages());
    }

    public Story tellsSeller(String... kinds) {
        return expect("the seller is told", Set.of(kinds), last.sellerMessages());
    }

    public Story tellsElsewhere(int index, Set<String> customer, Set<String> seller) {
        return expect("told of order " + index, new Answer.Told(customer, seller), last.told(index));
    }

    public Story agreed(int line, long quantity) {
        return expect("agreed", quantity, order().lines().get(line - 1).agreed());
    }

    public Story remedied(int line, long quantity) {
        return expect("remedied", quantity, order().lines().get(line - 1).remedied());
    }

    public Story shipment(int number, ModelView.ShipmentState state, ModelCommand.@Nullable Goods goods) {
        ModelView.ShipmentView shipment = order().shipments().get(number - 1);
        return expect("shipment " + number, state + " " + goods, shipment.state() + " " + shipment.goods());
    }

    public Story refund(int number, int payment, long cedis, ModelView.Route route, RefundState state) {
        return expect(
                "refund " + number,
                new ModelView.RefundView(number, payment, cedis * CEDI, route, state),
                order().refunds().get(number - 1));
    }

    public Story refunds(int count) {
        return expect("refunds", count, order().refunds().size());
    }

    public Story attempt(int number, ModelView.AttemptState state) {
        return expect(
                "attempt " + number, state, order().attempts().get(number - 1).state());
    }

    public Story legal(Role role, String actor, Act... acts) {
        return expect("legal: " + List.of(acts), true, legalNow(role, actor).containsAll(List.of(acts)));
    }

    public Story notLegal(Role role, String actor, Act... acts) {
        return expect("not legal: " + List.of(acts), true, Collections.disjoint(legalNow(role, actor), List.of(acts)));
    }

    public Story legalIsExactly(Role role, String actor, Act... acts) {
        return expect("legal for " + role.code(), Set.of(acts), legalNow(role, actor));
    }

    private Set<Act> legalNow(Role role, String actor) {
        return walk.model().legalNow(order, role, actor, now);
    }

    private Story expect(String what, Object expected, Object actual) {
        List<Said> said = walk.sequence();
        expect(what, "after " + (said.isEmpty() ? "placing" : said.get(said.size() - 1)), expected, actual);
        return this;
    }

    private static void expect(String what, Object of, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + " " + of + ": expected " + expected + ", is " + actual);
        }
    }

    /** All there is to see of every order. */
    private List<String> everything() {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < walk.model().size(); i++) {
            ModelOrder it = walk.model().order(i);
            seen.add(figures(it.status(), it.due(), it.net(), it.reserved(), it.excess(), it.paymentStatus()));
            seen.add(it.lines() + "" + it.attempts() + it.payments() + it.refunds() + it.shipments());
            seen.add(it.openMatterList() + "" + it.shortageStage() + it.shortageRevision() + it.trackingGeneration());
        }
        return seen;
    }

    private ModelOrder order() {
        return walk.model().order(order);
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
