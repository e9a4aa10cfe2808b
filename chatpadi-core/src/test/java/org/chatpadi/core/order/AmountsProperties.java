package org.chatpadi.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Shares of charges and the range of amounts, against arithmetic without bounds. */
class AmountsProperties {

    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");

    @Property
    void a_share_is_charge_times_part_by_whole_rounded_towards_zero(
            @ForAll @LongRange(min = -Amounts.MAX, max = Amounts.MAX) long charge,
            @ForAll @LongRange(min = 1, max = Amounts.MAX) long whole,
            @ForAll @LongRange(min = 0, max = Amounts.MAX) long seed) {
        long part = seed % (whole + 1);
        BigDecimal exact = BigDecimal.valueOf(charge)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.DOWN);
        assertThat(Amounts.share(charge, part, whole)).isEqualTo(exact.longValueExact());
    }

    @Property
    void a_share_is_never_further_from_zero_than_the_charge_and_grows_with_its_part(
            @ForAll @LongRange(min = 0, max = Amounts.MAX) long charge,
            @ForAll @LongRange(min = 1, max = 1_000_000) long whole,
            @ForAll @LongRange(min = 0, max = 999_999) long seed) {
        long part = seed % whole;
        assertThat(Amounts.share(charge, part, whole)).isBetween(0L, charge);
        assertThat(Amounts.share(charge, part, whole)).isLessThanOrEqualTo(Amounts.share(charge, part + 1, whole));
        assertThat(Amounts.share(-charge, part, whole)).isEqualTo(-Amounts.share(charge, part, whole));
    }

    @Test
    void nothing_kept_of_the_lines_keeps_nothing_of_the_charge_and_everything_keeps_it_all() {
        assertThat(Amounts.share(-5_000, 0, 10_000)).isZero();
        assertThat(Amounts.share(-5_000, 10_000, 10_000)).isEqualTo(-5_000);
        assertThat(Amounts.share(-100, 1, 3)).isEqualTo(-33);
        assertThat(Amounts.share(7, 0, 0)).as("free lines, all of them").isEqualTo(7);
    }

    @Property
    void an_amount_within_the_range_is_its_minor_units(
            @ForAll @LongRange(min = -Amounts.MAX, max = Amounts.MAX) long minor) {
        assertThat(Amounts.checked(Money.ofMinor(GHS, minor), "amount")).isEqualTo(minor);
    }

    @Property
    void an_amount_beyond_the_range_is_refused_and_never_wraps__M10(@ForAll BigInteger any) {
        BigInteger beyond = any.abs().add(BigInteger.valueOf(Amounts.MAX)).add(BigInteger.ONE);
        Money amount = Money.of(GHS, new BigDecimal(beyond, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.checked(amount, "amount"));
        assertThatIllegalArgumentException().isThrownBy(() -> Amounts.positive(amount, "amount"));
    }

    @Test
    void more_digits_than_the_currency_has_are_refused_and_not_rounded__F14() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(GHS, new BigDecimal("19.999")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(CurrencyUnit.JPY, new BigDecimal("1.5")));
    }

    @Test
    void amounts_print_the_same_everywhere__F99() {
        assertThat(Amounts.text(Money.ofMinor(GHS, 125_000))).isEqualTo("GHS 1250.00");
        assertThat(Amounts.text(Money.ofMinor(CurrencyUnit.JPY, -7))).isEqualTo("JPY -7");
    }
}
