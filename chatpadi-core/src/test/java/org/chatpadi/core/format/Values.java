package org.chatpadi.core.format;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.store.Envelope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Arbitrary values of every type that is stored or stands in a command, drawn from a seed. */
final class Values {

    private static final String LINES_AND_TABS = "line\nbreak\ttab";
    private static final String LONG = "x".repeat(3_000);

    private static final String[] TEXTS = {
        "Ama Kusi", "a", "\"quoted\" \\ back", "ɔkyerɛ 🙂", LINES_AND_TABS, "</script>", "0", "null", "a\u2028b", LONG
    };

    private final Random random;
    private final Supplier<String> personal;

    Values(long seed) {
        random = new Random(seed);
        personal = this::text;
    }

    /** Values whose personal texts are all this one. */
    Values(long seed, String canary) {
        random = new Random(seed);
        personal = () -> canary;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)] + (random.nextBoolean() ? "" : random.nextInt(100));
    }

    private String line() {
        String text = text();
        return text.startsWith(LINES_AND_TABS) || text.startsWith(LONG) ? "one line" : text;
    }

    <T> T of(Class<T> type) {
        return type.cast(any(type));
    }

    Envelope envelope(long seq, Instant at) {
        Envelope drawn = of(Envelope.class);
        return new Envelope(seq, at, drawn.happenedAt(), drawn.actor(), drawn.act(), drawn.command(), drawn.cause());
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Object any(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic) : map(generic);
        }
        Class<?> single = (Class<?>) type;
        if (single.isEnum()) {
            return single.getEnumConstants()[random.nextInt(single.getEnumConstants().length)];
        }
        if (single == Detail.class) {
            Class<?>[] kinds = Detail.class.getPermittedSubclasses();
            return any(kinds[random.nextInt(kinds.length)]);
        }
        if (single == Actor.class) {
            return new Actor(of(Role.class), id(), random.nextBoolean() ? null : "Ama " + random.nextInt(9));
        }
        if (single.isRecord() && single != OrderId.class && single != ShopId.class && single != CommandId.class) {
            return single == Terms.class ? terms() : record(single);
        }
        return scalar(single);
    }

    private Object scalar(Class<?> type) {
        if (type == long.class) {
            return random.nextInt(4) == 0 ? 0L : random.nextLong() >> random.nextInt(64);
        }
        if (type == int.class) {
            return random.nextInt(4) == 0 ? 0 : random.nextInt(1000);
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return line();
        }
        if (type == Personal.class) {
            return Personal.of(personal.get());
        }
        if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (type == Instant.class) {
            return instant();
        }
        if (type == Quantities.class) {
            return quantities();
        }
        if (type == CurrencyUnit.class) {
            return CurrencyUnit.of(random.nextBoolean() ? "GHS" : "XOF");
        }
        if (type == Money.class) {
            return Money.ofMinor(CurrencyUnit.of("GHS"), random.nextInt(1_000_000));
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        }
        return type == OrderId.class ? OrderId.of(id()) : type == ShopId.class ? ShopId.of(id()) : CommandId.of(id());
    }

    private String id() {
        return "id-" + Long.toString(random.nextLong() >>> 1, 36);
    }

    Instant instant() {
        Instant any = Instant.ofEpochSecond(
                random.nextInt(2) * 1_700_000_000L + random.nextInt(), random.nextInt(1_000_000_000));
        return random.nextInt(5) == 0 ? any : any.truncatedTo(ChronoUnit.MICROS);
    }

    private Quantities quantities() {
        Quantities all = Quantities.none();
        for (int i = random.nextInt(4); i > 0; i--) {
            all = all.max(Quantities.of(1 + random.nextInt(20), random.nextInt(1_000)));
        }
        return all;
    }

    private Terms terms() {
        return List.of(Terms.prepaid(), Terms.onDelivery(), Terms.deposit(random.nextInt(10_000)))
                .get(random.nextInt(3));
    }

    private List<Object> list(ParameterizedType type) {
        List<Object> all = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            all.add(any(type.getActualTypeArguments()[0]));
        }
        return all;
    }

    private Map<Object, Object> map(ParameterizedType type) {
        Map<Object, Object> all = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Type key = type.getActualTypeArguments()[0];
            all.put(
                    key == Integer.class ? random.nextInt(100) : line(),
                    key == Integer.class ? random.nextInt(100) : any(type.getActualTypeArguments()[1]));
        }
        return all;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            boolean nothing =
                    components[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0;
            values[i] = nothing ? null : any(components[i].getGenericType());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " of " + Arrays.toString(values), e);
        }
    }
}
