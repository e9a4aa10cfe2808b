package org.chatpadi.examples.quickstart.lives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.examples.quickstart.orders.FileOrder;

/**
 * What happens to an order, as data: how it is placed, and who does what when.
 *
 * @param name in a few words
 * @param fits which orders it can happen to
 * @param placing the terms and choices under which it is placed
 */
public record Life(String name, Predicate<FileOrder> fits, UnaryOperator<OrderDraft> placing, List<Step> steps) {

    /**
     * One step.
     *
     * @param after the step before, or after the order was placed
     */
    public record Step(Duration after, Consumer<Scene> deed) {}

    public Life {
        steps = List.copyOf(steps);
    }

    static Life prepaid(String name) {
        return new Life(name, any -> true, OrderDraft::prepaid, List.of());
    }

    static Life onDelivery(String name) {
        return new Life(name, any -> true, OrderDraft::onDelivery, List.of());
    }

    /** Half of it is due before dispatch. */
    static Life deposit(String name) {
        return new Life(name, any -> true, Life::half, List.of());
    }

    private static OrderDraft half(OrderDraft draft) {
        BigDecimal total = draft.lines().stream()
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return draft.withDeposit(
                total.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN).toPlainString());
    }

    /** For orders with at least so many lines. */
    Life lines(int least) {
        return new Life(name, fits.and(order -> order.lines().size() >= least), placing, steps);
    }

    /** For orders with at least so many units of the first line. */
    Life units(int least) {
        return new Life(name, fits.and(order -> order.lines().get(0).quantity() >= least), placing, steps);
    }

    Life placed(UnaryOperator<OrderDraft> how) {
        return new Life(name, fits, draft -> how.apply(placing.apply(draft)), steps);
    }

    Life minutes(int later, Consumer<Scene> deed) {
        return after(Duration.ofMinutes(later), deed);
    }

    Life hours(int later, Consumer<Scene> deed) {
        return after(Duration.ofHours(later), deed);
    }

    Life days(int later, Consumer<Scene> deed) {
        return after(Duration.ofDays(later), deed);
    }

    private Life after(Duration later, Consumer<Scene> deed) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(later, deed));
        return new Life(name, fits, placing, more);
    }

    // What happens in most lives.

    Life paidByCard() {
        return minutes(15, Scene::paysByCard);
    }

    Life sent() {
        return hours(2, Scene::sends);
    }

    Life delivered() {
        return hours(20, scene -> scene.arrives(1));
    }
}
