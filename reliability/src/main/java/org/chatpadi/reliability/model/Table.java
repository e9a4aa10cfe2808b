package org.chatpadi.reliability.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Role;

/** The table of commands. */
final class Table {
    private static final Map<Class<?>, Row<?>> ROWS = new LinkedHashMap<>();

    static {
        add(ModelCommand.Place.class, Act.PLACE).by(Role.ASSISTANT, Role.SELLER, Role.HOST);
        PaymentRows.add();
        RefundRows.add();
        ChargeRows.add();
        ChargebackRows.add();
        DispatchRows.add();
        DeliveryRows.add();
        UndoRows.add();
        CancellationRows.add();
        ShortageRows.add();
        DisputeRows.add();
        TalkRows.add();
    }

    private Table() {}

    static <C extends ModelCommand> Row<C> add(Class<? extends C> type, Act act) {
        Row<C> row = new Row<>(act);
        ROWS.put(type, row);
        return row;
    }

    static Collection<Row<?>> rows() {
        return ROWS.values();
    }

    /** The row of this command; a row is only ever put under its own command's class. */
    @SuppressWarnings("unchecked")
    static <C extends ModelCommand> Row<C> row(C command) {
        return (Row<C>) Objects.requireNonNull(ROWS.get(command.getClass()));
    }
}
