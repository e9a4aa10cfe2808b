package org.chatpadi.reliability.race;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Replaces;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.reliability.compare.Pictures;
import org.chatpadi.reliability.compare.Setting;
import org.chatpadi.reliability.model.Answer;
import org.chatpadi.reliability.model.ModelOrder;
import org.chatpadi.reliability.model.ModelWorld;
import org.jspecify.annotations.Nullable;

/** The trails of an order and its replacements told to the model, commit by commit, and the orders that fold from them. Not thread-safe. */
final class Replay {

    private final ModelWorld model;
    /** As the model numbers them. */
    private final List<OrderId> ids = new ArrayList<>();

    private final Map<OrderId, Order> orders = new HashMap<>();

    /** @param placement the first commit */
    Replay(Setting setting, OrderId placed, List<Recorded> placement) {
        model = new ModelWorld(setting.shop());
        model.apply(0, setting.placer(), setting.placer().code(), Setting.START, setting.place());
        fold(placed, placement);
    }

    private void fold(OrderId id, List<Recorded> commit) {
        List<OrderEvent> events = commit.stream().map(Recorded::event).toList();
        Instant at = commit.get(0).envelope().at();
        Order before = orders.get(id);
        if (before == null) {
            ids.add(id);
            before = Order.placed((OrderEvent.Placed) events.get(0), at);
            events = events.subList(1, events.size());
        }
        orders.put(id, before.after(events, at));
    }

    boolean knows(OrderId id) {
        return orders.containsKey(id);
    }

    List<OrderId> ids() {
        return List.copyOf(ids);
    }

    Order order(OrderId id) {
        return Objects.requireNonNull(orders.get(id), id::value);
    }

    int index(OrderId id) {
        return ids.indexOf(id);
    }

    ModelOrder model(OrderId id) {
        return model.order(index(id));
    }

    /** The orders that a command on this one reads, too. */
    Set<OrderId> linked(OrderId id) {
        Replaces replaces = order(id).placement().replaces();
        return replaces == null ? Set.of() : Set.copyOf(List.of(replaces.order(), replaces.money()));
    }

    /** Takes the next commit, written by this command; says what is wrong with it, or null. */
    @Nullable
    String take(Asked asked, Map<OrderId, List<Recorded>> commit) {
        List<Recorded> own = commit.get(asked.order());
        if (own == null) {
            return "not written on the order that was asked for";
        }
        Answer answer = model.apply(
                index(asked.order()),
                asked.role(),
                asked.name(),
                own.get(0).envelope().at().getEpochSecond(),
                asked.said());
        commit.forEach(this::fold);
        if (answer.kind() != Answer.Kind.ACCEPTED) {
            return "written, where the model answers " + answer.kind() + " " + answer.code();
        }
        Set<Integer> written = commit.keySet().stream().map(this::index).collect(Collectors.toSet());
        if (!written.equals(answer.told().keySet())) {
            return "written on orders " + written + ", in the model on "
                    + answer.told().keySet();
        }
        return commit.keySet().stream()
                .map(this::difference)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String difference(OrderId id) {
        Map<String, String> expected = Pictures.of(model(id));
        Map<String, String> actual = Pictures.of(order(id));
        for (Map.Entry<String, String> figure : expected.entrySet()) {
            String other = String.valueOf(actual.get(figure.getKey()));
            if (!figure.getValue().equals(other)) {
                return figure.getKey() + " of " + id + " is " + other + ", in the model " + figure.getValue();
            }
        }
        return null;
    }

    /** What the model answers now without writing; null where it would write. */
    @Nullable
    Answer whyNot(Asked asked, Instant clock) {
        return model.whyNot(index(asked.order()), asked.role(), asked.name(), now(asked.order(), clock), asked.said());
    }

    Set<Act> legalNow(Asked asked, Instant clock) {
        return model.legalNow(index(asked.order()), asked.role(), asked.name(), now(asked.order(), clock));
    }

    /** At the time of the order's last event. */
    Set<Act> legalNow(OrderId id, Role role, String name) {
        return model.legalNow(index(id), role, name, order(id).at().getEpochSecond());
    }

    /** Whatever the clock says, it is never before the last event of the order, or of those it is linked to. */
    private long now(OrderId id, Instant clock) {
        long now = Math.max(clock.getEpochSecond(), order(id).at().getEpochSecond());
        for (OrderId other : linked(id)) {
            now = Math.max(now, order(other).at().getEpochSecond());
        }
        return now;
    }
}
