package org.chatpadi.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Quantities behave as maps from lines to counts in which 0 is absent (Q1, F15). */
class QuantitiesProperties {

    @Provide
    Arbitrary<Map<Integer, Long>> counts() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.longs().between(0, Quantities.MAX / 2))
                .ofMaxSize(8);
    }

    private static Map<Integer, Long> merged(Map<Integer, Long> a, Map<Integer, Long> b, LongBinaryOperator how) {
        Map<Integer, Long> all = new TreeMap<>();
        for (int line = 1; line <= 12; line++) {
            long count = how.applyAsLong(a.getOrDefault(line, 0L), b.getOrDefault(line, 0L));
            if (count != 0) {
                all.put(line, count);
            }
        }
        return all;
    }

    @Property
    void sums_differences_and_bounds_are_taken_line_by_line(
            @ForAll("counts") Map<Integer, Long> a, @ForAll("counts") Map<Integer, Long> b) {
        Quantities left = Quantities.of(a);
        Quantities right = Quantities.of(b);
        assertThat(left.plus(right).asMap()).isEqualTo(merged(a, b, Long::sum));
        assertThat(left.minus(right).asMap()).isEqualTo(merged(a, b, (x, y) -> x > y ? x - y : 0));
        assertThat(left.min(right).asMap()).isEqualTo(merged(a, b, Math::min));
        assertThat(left.max(right).asMap()).isEqualTo(merged(a, b, Math::max));
    }

    @Property
    void one_covers_the_other_exactly_where_nothing_of_the_other_remains(
            @ForAll("counts") Map<Integer, Long> a, @ForAll("counts") Map<Integer, Long> b) {
        Quantities left = Quantities.of(a);
        Quantities right = Quantities.of(b);
        assertThat(left.covers(right)).isEqualTo(right.minus(left).isEmpty());
        assertThat(left.plus(right).covers(right)).isTrue();
        assertThat(left.minus(right).plus(right)).isEqualTo(left.max(right));
    }

    @Property
    void zeros_are_nothing_in_equality_emptiness_and_lines(@ForAll("counts") Map<Integer, Long> counts) {
        Quantities quantities = Quantities.of(counts);
        Map<Integer, Long> present = merged(counts, Map.of(), Long::sum);
        assertThat(quantities).isEqualTo(Quantities.of(present)).hasSameHashCodeAs(Quantities.of(present));
        assertThat(quantities.isEmpty()).isEqualTo(present.isEmpty());
        assertThat(quantities.lines())
                .containsExactly(
                        present.keySet().stream().mapToInt(Integer::intValue).toArray());
        assertThat(quantities.lastLine())
                .isEqualTo(present.keySet().stream().mapToInt(n -> n).max().orElse(0));
        for (int line = 1; line <= 12; line++) {
            assertThat(quantities.of(line)).isEqualTo(counts.getOrDefault(line, 0L));
            assertThat(quantities.only(line)).isEqualTo(Quantities.of(Map.of(line, counts.getOrDefault(line, 0L))));
        }
    }

    @Property
    void the_sum_is_exact(@ForAll("counts") Map<Integer, Long> counts) {
        BigInteger exact = counts.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(BigInteger.valueOf(Quantities.of(counts).sum())).isEqualTo(exact);
    }

    @Test
    void negative_huge_and_lineless_quantities_cannot_be_said__F15() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.of(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.of(1, Quantities.MAX + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.of(0, 1));
        assertThat(Quantities.of(1, Quantities.MAX).sum()).isEqualTo(Quantities.MAX);
        assertThat(Quantities.of(1, 2).and(2, 3)).hasToString("{1=2, 2=3}");
    }
}
