package org.chatpadi.reliability.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.jspecify.annotations.Nullable;

/** One original order and its replacements, in a shop: says a command, gives the answer, shows the figures. */
public final class ModelWorld {
    private final ModelShop shop;
    private final List<ModelOrder> orders = new ArrayList<>();
    private ModelCommand.@Nullable Place placed;

    /** A world without orders yet; placing makes order 0, a replacement the next. */
    public ModelWorld(ModelShop shop) {
        this.shop = shop;
    }

    /** The number of orders there are. */
    public int size() {
        return orders.size();
    }

    /** The order with this index. */
    public ModelOrder order(int index) {
        return orders.get(index);
    }

    /**
     * Carries out a command, or answers why not.
     *
     * @param order the index of the order
     * @param role who acts
     * @param actor the actor's name, by which a courier carries
     * @param now the time in epoch seconds
     * @param command what is to be done
     */
    public Answer apply(int order, Role role, String actor, long now, ModelCommand command) {
        if (command instanceof ModelCommand.Place) {
            return place((ModelCommand.Place) command, role, actor, now);
        }
        Answer answer = whyNot(order, role, actor, now, command);
        return answer != null
                ? answer
                : commit(Commit.begin(scene(order, role, actor, now), false), Table.row(command), command);
    }

    /** The answer of a command that would write nothing, refused or repeated; null where it would be carried out. Nothing changes. */
    public @Nullable Answer whyNot(int order, Role role, String actor, long now, ModelCommand command) {
        if (order < 0 || order >= orders.size()) {
            return Answer.refused(order, "order.unknown");
        }
        if (usedElsewhere(order, command)) {
            return Answer.refused(order, "payment.transaction-used");
        }
        Scene scene = scene(order, role, actor, now);
        Row<ModelCommand> row = Table.row(command);
        if (row.isRepeat(scene, command)) {
            return Answer.repeated(order);
        }
        String refusal = row.refusal(scene, command);
        return refusal == null ? null : Answer.refused(order, refusal);
    }

    /** The acts legal now: those whose actor, status and state rules pass. */
    public Set<Act> legalNow(int order, Role role, String actor, long now) {
        Set<Act> legal = EnumSet.noneOf(Act.class);
        for (Row<?> row : Table.rows()) {
            boolean places = row.act() == Act.PLACE;
            if (orders.isEmpty() ? places && row.allows(role) : !places && isLegal(row, order, role, actor, now)) {
                legal.add(row.act());
            }
        }
        return legal;
    }

    private boolean isLegal(Row<?> row, int order, Role role, String actor, long now) {
        return row.refusalNow(scene(order, role, actor, now)) == null;
    }

    private Scene scene(int order, Role role, String actor, long now) {
        return new Scene(orders, shop, orders.get(order), role, actor, now);
    }

    /** The same placement again is the first order; a world has only one. */
    private Answer place(ModelCommand.Place command, Role role, String actor, long now) {
        if (command.equals(placed)) {
            return Answer.repeated(0);
        }
        if (placed != null) {
            throw new IllegalStateException("a model world has one original order");
        }
        Row<ModelCommand> row = Table.row(command);
        if (!row.allows(role)) {
            return Answer.refused(0, "actor");
        }
        placed = command;
        orders.add(new ModelOrder(0, command, null));
        Commit commit = Commit.begin(scene(0, role, actor, now), true);
        if (command.possibleDuplicate()) {
            commit.order.matters.add(new Matter(MatterKind.DUPLICATE));
            commit.tellSeller("possible-duplicate");
        }
        return commit(commit, row, command);
    }

    private static Answer commit(Commit commit, Row<ModelCommand> row, ModelCommand command) {
        row.write(commit, command);
        FollowUps.follow(commit);
        Map<Integer, Answer.Told> told = new TreeMap<>();
        commit.all().forEach((index, part) -> told.put(index, part.told()));
        return Answer.accepted(commit.order.index, told);
    }

    /** The store answers first: a transaction id by hand is unique per operator and shop. */
    private boolean usedElsewhere(int order, ModelCommand command) {
        return command instanceof ModelCommand.ByHand
                && orders.stream()
                        .filter(other -> other.index != order)
                        .anyMatch(other -> PaymentRows.transactionFree(other, (ModelCommand.ByHand) command) != null);
    }
}
