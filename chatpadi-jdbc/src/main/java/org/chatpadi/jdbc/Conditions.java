package org.chatpadi.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.chatpadi.core.order.Coded;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.store.OrderFilter;
import org.jspecify.annotations.Nullable;

/** What a filter asks, as conditions on {@code chatpadi_orders} and their values. */
final class Conditions {

    private static final String LIKE = " like ? escape '!'";

    private final StringBuilder sql = new StringBuilder();
    private final List<Value> values = new ArrayList<>();

    private Conditions() {}

    @FunctionalInterface
    private interface Value {
        void bind(Bound statement) throws SQLException;
    }

    static Conditions of(OrderFilter filter) {
        return butStatus(filter).oneOf("status", filter.statuses());
    }

    static Conditions butStatus(OrderFilter filter) {
        MatterKind matter = filter.matter();
        return new Conditions()
                .oneOf("payment_status", filter.paymentStatuses())
                .equal("terms", filter.terms())
                .equal("channel", filter.channel())
                .lists("gateways", filter.gateway())
                .lists("matters", matter == null ? null : matter.code())
                .placed(" and placed_at >= ?", filter.placedFrom())
                .placed(" and placed_at < ?", filter.placedBefore())
                .contains(filter.texts());
    }

    /** Starts with {@code and}, or is empty. */
    String sql() {
        return sql.toString();
    }

    Bound bind(Bound statement) throws SQLException {
        for (Value value : values) {
            value.bind(statement);
        }
        return statement;
    }

    private Conditions oneOf(String column, Set<? extends Coded> members) {
        if (!members.isEmpty()) {
            sql.append(" and ")
                    .append(column)
                    .append(" in (")
                    .append(marks(members))
                    .append(')');
            members.stream().map(Coded::code).sorted().forEach(code -> values.add(bound -> bound.text(code)));
        }
        return this;
    }

    private static String marks(Collection<?> members) {
        return String.join(", ", Collections.nCopies(members.size(), "?"));
    }

    private Conditions equal(String column, @Nullable String value) {
        return value == null ? this : and(column + " = ?", value);
    }

    private Conditions lists(String column, @Nullable String member) {
        return member == null ? this : and(column + LIKE, containing(OrderRow.listed(member)));
    }

    private Conditions and(String condition, String value) {
        sql.append(" and ").append(condition);
        values.add(bound -> bound.text(value));
        return this;
    }

    private Conditions placed(String condition, @Nullable Instant value) {
        if (value != null) {
            sql.append(condition);
            values.add(bound -> bound.timeNotBefore(value));
        }
        return this;
    }

    private Conditions contains(Set<String> texts) {
        if (!texts.isEmpty()) {
            sql.append(" and (search_text")
                    .append(String.join(LIKE + " or search_text", Collections.nCopies(texts.size(), "")))
                    .append(LIKE)
                    .append(')');
            texts.forEach(text -> values.add(bound -> bound.text(containing(text))));
        }
        return this;
    }

    /** A pattern for whatever contains the text, whichever signs it holds. */
    private static String containing(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
