package org.chatpadi.core.format;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Terms;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.core.JsonToken;

/** The shapes of single values. */
final class Scalars {

    private static final String PREPAID = "prepaid";

    private Scalars() {}

    static final Shape<Long> LONG = new Shape<>() {
        @Override
        void write(Long value, Out out) {
            out.json.writeNumber(value);
        }

        @Override
        Long read(In in) {
            return in.number();
        }

        @Override
        Long absent() {
            return 0L;
        }
    };

    static final Shape<Integer> INT = new Shape<>() {
        @Override
        void write(Integer value, Out out) {
            out.json.writeNumber(value);
        }

        @Override
        Integer read(In in) {
            long number = in.number();
            if ((int) number != number) {
                throw in.broken();
            }
            return (int) number;
        }

        @Override
        Integer absent() {
            return 0;
        }
    };

    static final Shape<Boolean> BOOLEAN = new Shape<>() {
        @Override
        void write(Boolean value, Out out) {
            out.json.writeBoolean(value);
        }

        @Override
        Boolean read(In in) {
            JsonToken token = in.next();
            if (!token.isBoolean()) {
                throw in.broken();
            }
            return token == JsonToken.VALUE_TRUE;
        }

        @Override
        Boolean absent() {
            return false;
        }
    };

    static final Shape<String> TEXT = text(Function.identity(), Function.identity());

    static final Shape<Personal> PERSONAL = new Shape<>() {
        @Override
        void write(Personal value, Out out) {
            out.personal(value);
        }

        @Override
        Personal read(In in) {
            return in.personalText();
        }
    };

    private static final Shape<CurrencyUnit> CURRENCY = new Shape<>() {
        @Override
        void write(CurrencyUnit value, Out out) {
            out.json.writeString(value.getCode());
        }

        @Override
        CurrencyUnit read(In in) {
            String code = in.text();
            try {
                return CurrencyUnit.of(code);
            } catch (IllegalCurrencyException e) {
                throw in.unknown("currency", code);
            }
        }
    };

    /** The deposit, or that everything is owed before dispatch. */
    private static final Shape<Terms> TERMS = new Shape<>() {
        @Override
        void write(Terms value, Out out) {
            if (value.equals(Terms.prepaid())) {
                out.json.writeString(PREPAID);
            } else {
                out.json.writeNumber(value.deposit());
            }
        }

        @Override
        Terms read(In in) {
            if (in.next() == JsonToken.VALUE_NUMBER_INT) {
                return in.valid(Terms::deposit, in.currentNumber());
            }
            String code = in.currentText();
            if (!code.equals(PREPAID)) {
                throw in.unknown("terms", code);
            }
            return Terms.prepaid();
        }
    };

    static final Map<Class<?>, Shape<?>> ALL = Map.ofEntries(
            Map.entry(long.class, LONG),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(String.class, TEXT),
            Map.entry(Personal.class, PERSONAL),
            Map.entry(CurrencyUnit.class, CURRENCY),
            Map.entry(Terms.class, TERMS),
            Map.entry(java.time.Instant.class, new InstantShape()),
            Map.entry(org.chatpadi.core.order.Quantities.class, new QuantitiesShape()),
            Map.entry(Version.class, new Version.AsNumber()),
            Map.entry(Money.class, text(Amounts::text, Money::parse)),
            Map.entry(BigDecimal.class, text(Scalars::plain, BigDecimal::new)),
            Map.entry(UUID.class, text(UUID::toString, UUID::fromString)),
            Map.entry(OrderId.class, text(OrderId::value, OrderId::of)),
            Map.entry(ShopId.class, text(ShopId::value, ShopId::of)),
            Map.entry(CommandId.class, text(CommandId::value, CommandId::of)));

    /** Without trailing zeros: 5.0 is 5. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }

    private static <T> Shape<T> text(Function<T, String> write, Function<String, T> read) {
        return new Shape<>() {
            @Override
            void write(T value, Out out) {
                out.json.writeString(write.apply(value));
            }

            @Override
            T read(In in) {
                return in.valid(read, in.text());
            }
        };
    }
}
