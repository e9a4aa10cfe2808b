package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whether anything of what is open could be asked of a shop's gateways: exactly, for every range that a gateway may have. */
class AbilitiesProperties {

    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    private static final long WHOLE = 100;

    private static Money minor(long amount) {
        return Money.ofMinor(GHS, amount);
    }

    private static boolean takesUpTo(long open, FakeGateway gateway) {
        return Abilities.of(List.of(gateway)).takesUpTo(minor(open));
    }

    @Property(tries = 5_000)
    void something_can_be_asked_exactly_where_the_least_is_not_above_what_is_open(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long open,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long least,
            @ForAll @LongRange(max = 1_000_000_000L) long wider) {
        long most = 4 * least + wider;
        FakeGateway gateway = new FakeGateway(new TestClock())
                .able(asked -> asked.getAmountMinorLong() >= least && asked.getAmountMinorLong() <= most);

        assertThat(takesUpTo(open, gateway)).isEqualTo(least <= open);
    }

    @Property(tries = 5_000)
    void the_same_holds_where_only_whole_units_are_taken(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long open,
            @ForAll @LongRange(min = 1, max = 10_000_000L) long least,
            @ForAll @LongRange(max = 10_000_000L) long wider) {
        long most = 4 * least + wider;
        FakeGateway gateway = new FakeGateway(new TestClock())
                .able(asked -> asked.getAmountMinorLong() % WHOLE == 0
                        && asked.getAmountMinorLong() >= least * WHOLE
                        && asked.getAmountMinorLong() <= most * WHOLE);

        assertThat(takesUpTo(open, gateway)).isEqualTo(least * WHOLE <= open);
    }

    @Example
    void one_able_gateway_is_enough_and_one_that_breaks_takes_nothing() {
        FakeGateway broken = new FakeGateway(new TestClock()).able(asked -> {
            throw new IllegalStateException("broken");
        });
        FakeGateway dollars = new FakeGateway(new TestClock())
                .able(asked -> asked.getCurrencyUnit().getCode().equals("USD"));

        assertThat(takesUpTo(1, broken)).isFalse();
        assertThat(takesUpTo(1_000_000, dollars)).isFalse();
        assertThat(Abilities.of(List.of(dollars)).takesUpTo(Money.parse("USD 0.01")))
                .isTrue();
        assertThat(Abilities.of(List.of()).takesUpTo(minor(1))).isFalse();
    }
}
