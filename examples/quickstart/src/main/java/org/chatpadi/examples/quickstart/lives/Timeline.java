package org.chatpadi.examples.quickstart.lives;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.placement.ClearDuplicate;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.examples.quickstart.audit.QueueCheck;
import org.chatpadi.examples.quickstart.orders.FileOrder;

/** Lives all orders side by side, in the order of time. */
public final class Timeline {

    /** How long the worker goes on after the last step, so that everything that is under way ends. */
    private static final Duration REST = Duration.ofDays(30);

    /** How often the work queue is compared with the orders. */
    private static final int LOOK = 50;

    /** How often a message does not go out at the first try. */
    private static final int HICCUP = 7;

    /** Long enough for the second try, too short for a message to become stale. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final Comparator<Moment> IN_TIME =
            Comparator.comparing(Moment::at).thenComparingLong(Moment::number);

    private final Town town;
    private final PriorityQueue<Moment> ahead = new PriorityQueue<>(IN_TIME);
    private long moments;

    private record Moment(Instant at, long number, Runnable deed) {}

    private Timeline(Town town) {
        this.town = town;
    }

    /** Places all orders at their times and lives them to the end. */
    public static void live(Town town, List<FileOrder> orders) {
        Timeline timeline = new Timeline(town);
        List<Life> lives = Lives.of(orders);
        for (int i = 0; i < orders.size(); i++) {
            FileOrder order = orders.get(i);
            Life life = lives.get(i);
            int number = i;
            timeline.at(order.at(), () -> timeline.place(order, life, number));
        }
        timeline.run();
        for (Instant end = town.now().plus(REST); town.now().isBefore(end); ) {
            town.pass(Duration.ofHours(1));
        }
    }

    private void at(Instant when, Runnable deed) {
        ahead.add(new Moment(when, moments++, deed));
    }

    private void run() {
        for (Moment next = ahead.poll(); next != null; next = ahead.poll()) {
            town.reach(next.at());
            if (next.number() % HICCUP == 0) {
                town.hiccups();
            }
            next.deed().run();
            town.pass(AGAIN);
            if (next.number() % LOOK == 0) {
                QueueCheck.compare(town.enquiries(), town.shop(), town.findings());
            }
        }
    }

    /** Every third order comes through the chat, every third is written down by the seller, the others are imported. */
    private void place(FileOrder order, Life life, int number) {
        OrderDraft draft = draft(order, life);
        var shop = town.shop().id();
        Outcome outcome = switch (number % 3) {
            case 0 -> town.chatpadi().host(shop, "import").place(draft);
            case 1 -> town.chatpadi().assistant(shop, "chat-bot").place(draft);
            default -> town.seller().place(draft);
        };
        String called = "order " + order.invoice() + " (" + life.name() + ")";
        town.findings().check(outcome instanceof Outcome.Accepted, called + ": was not placed: " + outcome);
        if (outcome.stands()) {
            follow(outcome.order().id(), life, called);
        }
    }

    private static OrderDraft draft(FileOrder order, Life life) {
        return life.placing()
                .apply(OrderDraft.from(
                                "whatsapp",
                                order.buyer().phone(),
                                order.invoice(),
                                order.buyer().draft())
                        .withReference(order.invoice())
                        .withLines(order.lines()));
    }

    /** Writes the steps of a life into the timeline; a possible duplicate is looked at first. */
    private void follow(OrderId id, Life life, String called) {
        Scene scene = new Scene(town, id, called);
        Instant time = town.now();
        if (scene.order().matters().hasOpen(MatterKind.POSSIBLE_DUPLICATE)) {
            at(time.plus(Duration.ofMinutes(5)), () -> scene.seller(ClearDuplicate.now()));
        }
        for (Life.Step step : life.steps()) {
            time = time.plus(step.after());
            at(time, () -> scene.live(step));
        }
    }
}
