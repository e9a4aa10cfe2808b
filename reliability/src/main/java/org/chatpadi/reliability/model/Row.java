package org.chatpadi.reliability.model;

import java.util.EnumSet;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** One row of the table of commands: who, in which statuses, under which rules, and what is written. */
final class Row<C extends ModelCommand> {

    /** Gives the code of the first state rule that fails, or null. */
    interface StateRule {
        @Nullable
        String refusal(Scene scene);
    }

    /** Tells whether the same thing was already done. */
    interface Repeat<C> {
        boolean done(Scene scene, C command);
    }

    /** Gives the code of the first argument rule that fails, or null. */
    interface ArgumentRule<C> {
        @Nullable
        String refusal(Scene scene, C command);
    }

    /** Writes what the command does. */
    interface Write<C> {
        void onto(Commit commit, C command);
    }

    private final Act act;
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private final Set<Status> statuses = EnumSet.allOf(Status.class);
    private StateRule state = scene -> null;
    private Repeat<C> repeat = (scene, command) -> false;
    private ArgumentRule<C> arguments = (scene, command) -> null;
    private Write<C> write = (commit, command) -> {};

    Row(Act act) {
        this.act = act;
    }

    Row<C> by(Role... allowed) {
        roles.addAll(Set.of(allowed));
        return this;
    }

    Row<C> in(Status... allowed) {
        statuses.retainAll(Set.of(allowed));
        return this;
    }

    /** In all statuses but the final ones. */
    Row<C> whileOpen() {
        statuses.removeIf(Status::isFinal);
        return this;
    }

    /** In all statuses but {@code CANCELLED}. */
    Row<C> whileLive() {
        statuses.remove(Status.CANCELLED);
        return this;
    }

    Row<C> state(StateRule rule) {
        state = rule;
        return this;
    }

    Row<C> repeat(Repeat<C> rule) {
        repeat = rule;
        return this;
    }

    Row<C> arguments(ArgumentRule<C> rule) {
        arguments = rule;
        return this;
    }

    Row<C> writes(Write<C> writing) {
        write = writing;
        return this;
    }

    Act act() {
        return act;
    }

    boolean allows(Role role) {
        return roles.contains(role);
    }

    boolean isRepeat(Scene scene, C command) {
        return repeat.done(scene, command);
    }

    /** Actor, status and state rules: what decides whether the act is legal now. */
    @Nullable
    String refusalNow(Scene scene) {
        if (!allows(scene.role())) {
            return "actor";
        }
        if (!statuses.contains(scene.order().status())) {
            return "status";
        }
        return state.refusal(scene);
    }

    /** The whole order of rules once the command is no repeat. */
    @Nullable
    String refusal(Scene scene, C command) {
        String now = refusalNow(scene);
        if (now != null) {
            return now;
        }
        Amount amount = command.amount();
        if (amount != null && !amount.currency().equals(scene.order().currency)) {
            return "currency";
        }
        return arguments.refusal(scene, command);
    }

    void write(Commit commit, C command) {
        write.onto(commit, command);
    }
}
