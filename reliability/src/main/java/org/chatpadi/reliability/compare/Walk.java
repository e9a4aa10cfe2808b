package org.chatpadi.reliability.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chatpadi.core.lifecycle.Move;
import org.chatpadi.core.lifecycle.Table;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.Answer;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelWorld;
import org.jspecify.annotations.Nullable;

/** One sequence said to both, compared after every step. */
final class Walk {

    /** Two couriers, so that one of them always carries nothing or something else. */
    static final List<String> COURIERS = List.of("kwesi", "yaw");

    private final Setting setting;
    private final ModelWorld model;
    private final Product product;
    private final List<Said> sequence = new ArrayList<>();

    Walk(Setting setting, Function<Setting, Product> products) {
        this.setting = setting;
        this.model = new ModelWorld(setting.shop());
        this.product = products.apply(setting);
    }

    ModelWorld model() {
        return model;
    }

    List<Said> sequence() {
        return sequence;
    }

    Step place() {
        String actor = setting.placer().code();
        Answer answer = model.apply(0, setting.placer(), actor, Setting.START, setting.place());
        Reply actual = guarded(() -> product.place(setting, Setting.START));
        return new Step(answer, compare(Reply.of(answer), actual, Setting.START));
    }

    /** What the model answered; the difference is what {@link #compare} found. */
    record Step(Answer answer, @Nullable Difference difference) {}

    Step say(Said said) {
        sequence.add(said);
        Answer answer = model.apply(said.order(), said.role(), said.actor(), said.now(), said.command());
        return new Step(answer, compare(Reply.of(answer), guarded(() -> product.say(said)), said.now()));
    }

    /**
     * Asks for all that somebody may not do now only because of a rule of the state. It is refused, so that nothing is written; why it is
     * refused is compared.
     */
    @Nullable
    Difference whyNot(int index, Role role, String actor, long now, Dice dice) {
        ModelOrder order = model.order(index);
        Set<Act> legal = model.legalNow(index, role, actor, now);
        for (Move move : Table.moves()) {
            if (move.by().contains(role) && move.in().contains(order.status()) && !legal.contains(move.act())) {
                Difference found =
                        ask(new Said(index, role, actor, now, Speech.of(move.act(), order, index, role, dice, 0)));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Difference ask(Said said) {
        Answer answer = model.apply(said.order(), said.role(), said.actor(), said.now(), said.command());
        Reply actual = guarded(() -> product.say(said));
        if (Reply.of(answer).answer().equals(actual.answer())) {
            return null;
        }
        sequence.add(said);
        return differ("the answer", Reply.of(answer).answer(), actual.answer());
    }

    /** Whatever the product throws is an answer that the model never gives. */
    private static Reply guarded(Supplier<Reply> reply) {
        try {
            return reply.get();
        } catch (RuntimeException thrown) {
            return new Reply("threw " + thrown + " at " + thrown.getStackTrace()[0], Map.of());
        }
    }

    private @Nullable Difference compare(Reply expected, Reply actual, long now) {
        if (!expected.answer().equals(actual.answer())) {
            return differ("the answer", expected.answer(), actual.answer());
        }
        if (!expected.told().equals(actual.told())) {
            return differ("who is told", expected.told(), actual.told());
        }
        if (model.size() != product.size()) {
            return differ("the number of orders", model.size(), product.size());
        }
        for (int order = 0; order < model.size(); order++) {
            Difference difference = compare(order, now);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference compare(int order, long now) {
        Map<String, String> expected = Pictures.of(model.order(order));
        Map<String, String> actual = product.picture(order);
        if (!expected.equals(actual)) {
            for (Map.Entry<String, String> figure : expected.entrySet()) {
                String other = String.valueOf(actual.get(figure.getKey()));
                if (!figure.getValue().equals(other)) {
                    return differ(figure.getKey() + " of order " + order, figure.getValue(), other);
                }
            }
        }
        for (Role role : Role.values()) {
            for (String actor : role == Role.COURIER ? COURIERS : List.of(role.code())) {
                Set<Act> legal = model.legalNow(order, role, actor, now);
                Set<Act> offered = product.legalNow(order, role, actor, now);
                if (!legal.equals(offered)) {
                    return differ(
                            "what is legal for " + actor + " on order " + order + ", each beyond the other",
                            beyond(legal, offered),
                            beyond(offered, legal));
                }
            }
        }
        return null;
    }

    private static Set<Act> beyond(Set<Act> these, Set<Act> those) {
        Set<Act> beyond = new TreeSet<>(these);
        beyond.removeAll(those);
        return beyond;
    }

    private Difference differ(String what, Object expected, Object actual) {
        return new Difference(
                setting, List.copyOf(sequence), sequence.size(), what, expected.toString(), actual.toString());
    }

    /** The whole sequence from its beginning: the first difference, or null. */
    static @Nullable Difference run(Setting setting, List<Said> sequence, Function<Setting, Product> products) {
        Walk walk = new Walk(setting, products);
        Difference difference = walk.place().difference();
        for (Said said : sequence) {
            if (difference != null) {
                return difference;
            }
            if (said.order() < walk.model.size()) {
                difference = walk.say(said).difference();
            }
        }
        return difference;
    }
}
