package org.chatpadi.core.order;

/**
 * One fact behind a refusal, never with personal data: what it is called, and its value (a number, a code, or an amount in minor units
 * of the order's currency where the name ends with {@code Minor}).
 */
public record Fact(String name, String value) {

    public static Fact of(String name, long value) {
        return new Fact(name, Long.toString(value));
    }

    public static Fact of(String name, String value) {
        return new Fact(name, value);
    }

    public static Fact of(String name, Coded value) {
        return new Fact(name, value.code());
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
