package org.chatpadi.testkit.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.format.Trail;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.store.Change;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.core.store.WorkItem;

/**
 * An order as it should stand after a commit, kept apart from the store that is checked.
 *
 * @param added how many events of the trail are this commit's own
 */
record Version(
        Order order,
        List<Recorded> trail,
        int added,
        List<WorkItem> queueBefore,
        List<WorkItem> queue,
        boolean erases) {

    private static final int SALT = 16;

    Version {
        trail = List.copyOf(trail);
        queue = List.copyOf(queue);
    }

    static Version placed(OrderEvent.Placed placed, Instant at, String command) {
        Order order = Order.placed(placed, at);
        return new Version(order, List.of(), 0, List.of(), List.of(), false).recorded(order, command, List.of(placed));
    }

    /** The order after a later commit. */
    Version after(String command, OrderEvent... events) {
        Instant at = order.at().plusSeconds(1);
        Version before = new Version(order, trail, 0, queue, List.of(), false);
        return before.recorded(order.after(List.of(events), at), command, List.of(events));
    }

    Version noted(String command) {
        return after(command, new OrderEvent.Noted(Personal.of("Called, no answer.")));
    }

    Version erased(String command) {
        return after(command, new CustomerEvent.CustomerErased());
    }

    /** With further events in the same commit. */
    Version with(String command, List<OrderEvent> further) {
        return further.isEmpty() ? this : recorded(order.after(further, order.at()), command, further);
    }

    Version wants(WorkItem... items) {
        return new Version(order, trail, added, queueBefore, List.of(items), erases);
    }

    private Version recorded(Order after, String command, List<OrderEvent> events) {
        List<Recorded> longer = new ArrayList<>(trail);
        for (OrderEvent event : events) {
            long seq = longer.size() + 1L;
            Envelope envelope = new Envelope(
                    seq,
                    after.at(),
                    seq % 2 == 0 ? after.at().minusNanos(1_000) : null,
                    Actor.of(Role.SELLER, "ama"),
                    Act.ADD_NOTE,
                    CommandId.of(command),
                    null);
            byte[] last =
                    longer.isEmpty() ? null : longer.get(longer.size() - 1).hash();
            longer.add(EventFormat.write(after.id(), envelope, event, last, () -> salt(seq)));
        }
        return new Version(after, longer, added + events.size(), queueBefore, queue, erases || erases(events));
    }

    private static boolean erases(List<OrderEvent> events) {
        return events.stream().anyMatch(CustomerEvent.CustomerErased.class::isInstance);
    }

    /** Begins and ends with a zero, and has a byte above 127. */
    private static byte[] salt(long seq) {
        byte[] salt = new byte[SALT];
        salt[1] = (byte) 0xFF;
        salt[2] = (byte) seq;
        return salt;
    }

    OrderId id() {
        return order.id();
    }

    long seq() {
        return order.seq();
    }

    byte[] lastHash() {
        return trail.get(trail.size() - 1).hash();
    }

    /** The trail as it reads once this commit is written. */
    List<Recorded> stored() {
        return erases ? Trail.erased(id(), trail) : trail;
    }

    Change change() {
        int before = trail.size() - added;
        return new Change(
                id(),
                before,
                order,
                trail.subList(before, trail.size()),
                queueBefore,
                queue,
                erases,
                trackingHash(order));
    }

    static byte[] trackingHash(Order order) {
        return sha256(order.shop() + "/" + order.id() + "/" + order.customer().trackingGeneration());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
