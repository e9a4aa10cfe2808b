package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GHS 0.05|GHS 0.05",
                "GHS 12|GHS 12.00",
                "GHS 999.99|GHS 999.99",
                "GHS 1250|GHS 1,250.00",
                "NGN 1234567.5|NGN 1,234,567.50",
                "XOF 25000|XOF 25,000",
                "XOF 100|XOF 100",
                "GHS -1250|GHS -1,250.00"
            })
    void amounts_read_the_same_everywhere(String amount, String text) {
        assertThat(MoneyText.of(Money.parse(amount))).isEqualTo(text);
    }
}
