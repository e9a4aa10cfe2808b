package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.reliability.compare.Pictures;
import org.chatpadi.reliability.compare.Setting;
import org.chatpadi.reliability.model.Answer;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelWorld;
import org.jspecify.annotations.Nullable;

/** The trail of one order told to the model, commit by commit, and the order that folds from it. Not thread-safe. */
final class Replay {

    private final ModelWorld model;
    private Order order;

    /** @param placement the trail's first commit */
    Replay(Setting setting, List<Recorded> placement) {
        model = new ModelWorld(setting.shop());
        model.apply(0, setting.placer(), setting.placer().code(), Setting.START, setting.place());
        Instant at = placement.get(0).envelope().at();
        List<OrderEvent> events = events(placement);
        order = Order.placed((OrderEvent.Placed) events.get(0), at).after(events.subList(1, events.size()), at);
    }

    private static List<OrderEvent> events(List<Recorded> commit) {
        return commit.stream().map(Recorded::event).toList();
    }

    Order order() {
        return order;
    }

    ModelOrder model() {
        return model.order(0);
    }

    /** Takes the next commit, written by this command; says what is wrong with it, or null. */
    @Nullable
    String take(Asked asked, List<Recorded> commit) {
        Instant at = commit.get(0).envelope().at();
        Answer answer = model.apply(0, asked.role(), asked.name(), at.getEpochSecond(), asked.said());
        order = order.after(events(commit), at);
        if (answer.kind() != Answer.Kind.ACCEPTED) {
            return "written, where the model answers " + answer.kind() + " " + answer.code();
        }
        Map<String, String> expected = Pictures.of(model());
        Map<String, String> actual = Pictures.of(order);
        for (Map.Entry<String, String> figure : expected.entrySet()) {
            String other = String.valueOf(actual.get(figure.getKey()));
            if (!figure.getValue().equals(other)) {
                return figure.getKey() + " is " + other + ", in the model " + figure.getValue();
            }
        }
        return null;
    }

    /** What the model answers now without writing; null where it would write. */
    @Nullable
    Answer whyNot(Asked asked, Instant clock) {
        return model.whyNot(0, asked.role(), asked.name(), now(clock), asked.said());
    }

    Set<Act> legalNow(Asked asked, Instant clock) {
        return model.legalNow(0, asked.role(), asked.name(), now(clock));
    }

    /** At the time of the order's last event. */
    Set<Act> legalNow(Role role, String name) {
        return model.legalNow(0, role, name, order.at().getEpochSecond());
    }

    /** Whatever the clock says, it is never before the order's last event. */
    private long now(Instant clock) {
        return Math.max(clock.getEpochSecond(), order.at().getEpochSecond());
    }
}
