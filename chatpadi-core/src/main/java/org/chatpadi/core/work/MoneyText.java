package org.chatpadi.core.work;

import org.joda.money.Money;

/** Amounts as people read them, the same on every JDK and in every locale: {@code GHS 1,250.00}. Plain ASCII. */
public final class MoneyText {

    private MoneyText() {}

    public static String of(Money amount) {
        String plain = amount.getAmount().abs().toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain);
        for (int at = end - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return amount.getCurrencyUnit().getCode() + (amount.isNegative() ? " -" : " ") + text;
    }
}
