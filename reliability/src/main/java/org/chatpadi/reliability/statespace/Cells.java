package org.chatpadi.reliability.statespace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Matter;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/**
 * The cells status × act × role × open matter (each kind, or none open at all): in which of them an act was accepted. A cell that a rule
 * forbids is not looked for; the others are, also a few moves beyond the bounds.
 */
final class Cells {

    /** @param open a kind of matter that is open, or null where none is */
    record Cell(Status status, Act act, Role role, @Nullable MatterKind open) {
        @Override
        public String toString() {
            return status.code() + " " + act.code() + " " + role.code() + " " + (open == null ? "-" : open.code());
        }
    }

    private static final int STATUSES = Status.values().length;
    private static final int ACTS = Act.values().length;
    private static final int ROLES = Role.values().length;
    private static final int KINDS = MatterKind.values().length + 1;
    private static final int NONE_OPEN = KINDS - 1;

    private final boolean[] wanted = new boolean[STATUSES * ACTS * ROLES * KINDS];
    private final boolean[] accepted = new boolean[wanted.length];
    /** By status, role and kind: how many wanted cells were not accepted yet. */
    private final int[] missing = new int[STATUSES * ROLES * KINDS];

    private final List<Cell> looked = new ArrayList<>();

    Cells(Deal deal) {
        for (Cell cell : all()) {
            if (Forbidden.by(deal, cell) == null) {
                int kind = kind(cell);
                looked.add(cell);
                wanted[at(cell.status(), cell.act(), cell.role(), kind)] = true;
                missing[group(cell.status(), cell.role(), kind)]++;
            }
        }
    }

    static int kind(Cell cell) {
        MatterKind open = cell.open();
        return open == null ? NONE_OPEN : open.ordinal();
    }

    private static int group(Status status, Role role, int kind) {
        return (status.ordinal() * ROLES + role.ordinal()) * KINDS + kind;
    }

    private static int at(Status status, Act act, Role role, int kind) {
        return group(status, role, kind) * ACTS + act.ordinal();
    }

    /** Bits of the kinds that are open, or of none. */
    static int open(Order order) {
        int open = 0;
        for (Matter matter : order.matters().all()) {
            open |= matter.isOpen() ? 1 << matter.kind().ordinal() : 0;
        }
        return open == 0 ? 1 << NONE_OPEN : open;
    }

    void accepted(Order before, Act act, Role role) {
        int open = open(before);
        for (int kind = 0; kind < KINDS; kind++) {
            int at = at(before.status(), act, role, kind);
            if ((open >> kind & 1) == 1 && !accepted[at]) {
                accepted[at] = true;
                missing[group(before.status(), role, kind)] -= wanted[at] ? 1 : 0;
            }
        }
    }

    /** The acts that are still looked for, of somebody in a state like this. */
    Set<Act> wanted(Order order, Role role) {
        int open = open(order);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (int kind = 0; kind < KINDS; kind++) {
            if ((open >> kind & 1) == 1 && missing[group(order.status(), role, kind)] > 0) {
                for (Act act : Act.values()) {
                    int at = at(order.status(), act, role, kind);
                    if (wanted[at] && !accepted[at]) {
                        acts.add(act);
                    }
                }
            }
        }
        return acts;
    }

    /** Those that are still looked for. */
    List<Cell> missing() {
        List<Cell> missing = new ArrayList<>();
        for (Cell cell : looked) {
            if (!isAccepted(cell)) {
                missing.add(cell);
            }
        }
        return missing;
    }

    boolean isAccepted(Cell cell) {
        return accepted[at(cell.status(), cell.act(), cell.role(), kind(cell))];
    }

    /** All cells of acts on an order that is there. */
    static List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        for (Status status : Status.values()) {
            for (Act act : Act.values()) {
                for (Role role : Role.values()) {
                    for (int kind = 0; kind < KINDS && act != Act.PLACE; kind++) {
                        all.add(new Cell(status, act, role, kind == NONE_OPEN ? null : MatterKind.values()[kind]));
                    }
                }
            }
        }
        return all;
    }
}
