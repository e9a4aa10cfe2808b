package org.chatpadi.reliability.model;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chatpadi.core.order.Status;
import org.chatpadi.reliability.model.Facts.Chargeback;
import org.jspecify.annotations.Nullable;

/** What one command writes onto one order: how the order stood before, what happened, and who is told what. */
final class Commit {
    /** Beside these, the customer gets no message of its own about a refund that was requested. */
    private static final Set<String> SAYING_THE_REFUND = Set.of(
            "cancelled",
            "delivered",
            "shipment-delivered",
            "shortage-answered",
            "quantities-reduced",
            "dispute-resolved");

    final Scene scene;
    final ModelOrder order;
    final int number;

    final @Nullable Status statusBefore;
    final long dueBefore;
    final long paidBefore;
    final long excessBefore;
    final Map<Integer, Long> agreedBefore;

    boolean paymentRecorded;
    boolean paymentReversed;
    boolean refundSucceeded;
    boolean deliveryUndone;

    @Nullable
    Chargeback openedCase;

    @Nullable
    String toldWhenStatusStands;

    private final Map<Integer, Commit> all;
    private final Set<String> customer = new TreeSet<>();
    private final Set<String> seller = new TreeSet<>();

    private Commit(Scene scene, ModelOrder order, boolean created, Map<Integer, Commit> all) {
        this.scene = scene;
        this.order = order;
        this.number = ++order.commits;
        this.statusBefore = created ? null : order.status();
        this.dueBefore = order.due();
        this.paidBefore = order.money.paid();
        this.excessBefore = order.excess();
        this.agreedBefore = order.goods.agreed();
        this.all = all;
        all.put(order.index, this);
    }

    /** A commit that begins with the order the command names. */
    static Commit begin(Scene scene, boolean created) {
        return new Commit(scene, scene.order(), created, new LinkedHashMap<>());
    }

    /** The part of the same commit that is written onto a linked order. */
    Commit linked(ModelOrder other) {
        Commit already = all.get(other.index);
        return already != null ? already : new Commit(scene, other, false, all);
    }

    /** A linked order that this commit brings into being. */
    Commit create(ModelOrder other) {
        scene.orders().add(other);
        return new Commit(scene, other, true, all);
    }

    Map<Integer, Commit> all() {
        return all;
    }

    /** The customer agreed to do without so much. */
    void reduce(Map<Integer, Long> quantities) {
        order.reductions.add(new Facts.Reduction(quantities));
        if (!quantities.isEmpty()) {
            tellCustomer("quantities-reduced");
        }
    }

    void tellCustomer(String kind) {
        customer.add(kind);
    }

    void tellSeller(String kind) {
        seller.add(kind);
    }

    void tellBoth(String kind) {
        tellCustomer(kind);
        tellSeller(kind);
    }

    Answer.Told told() {
        Set<String> messages = new HashSet<>(customer);
        if (customer.contains("shortage-answered")) {
            messages.remove("quantities-reduced");
        }
        if (!Collections.disjoint(customer, SAYING_THE_REFUND)) {
            messages.remove("refund-requested");
        }
        return new Answer.Told(messages, Set.copyOf(seller));
    }

    /** How much more excess there is than before this part of the commit. */
    static long freed(long excessBefore, long excessNow) {
        return Math.max(0, Math.max(0, excessNow) - Math.max(0, excessBefore));
    }
}
