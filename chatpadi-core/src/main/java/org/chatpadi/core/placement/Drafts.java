package org.chatpadi.core.placement;

import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Charge;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.Terms;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Checks drafts and contacts from outside, once, and makes of them what cannot be wrong. Thread-safe. */
public final class Drafts {

    /** Most digits of a raw amount that are looked at. */
    public static final int MAX_DIGITS = 40;

    /** What channels and gateways take, and nothing that cannot be seen: no bidi mark, no zero-width character. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{C}@<>(),;:\\\\\"\\[\\]]{1,64}@" + label() + "(?:\\." + label() + "){1,10}");

    private static String label() {
        return "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    }

    private final Validator validator;

    public Drafts(Validator validator) {
        this.validator = validator;
    }

    /**
     * What came of a draft: the order to place, or what is wrong with it.
     *
     * @param placed null where there are violations
     */
    public record Checked(OrderEvent.@Nullable Placed placed, List<Violation> violations) {}

    /** Checks all of a draft; the order it makes has this identity, reference and time unless the draft names a reference. */
    public Checked check(
            OrderDraft draft,
            ShopId shop,
            CurrencyUnit shops,
            String region,
            OrderId id,
            String reference,
            Instant now) {
        List<Violation> violations = new ArrayList<>();
        validator
                .validate(draft)
                .forEach(broken ->
                        violations.add(new Violation(broken.getPropertyPath().toString(), broken.getMessage())));
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::path));
            return new Checked(null, violations);
        }
        CurrencyUnit currency = currency(draft.currency(), shops, violations);
        List<Line> lines = lines(draft, currency, violations);
        List<Charge> charges = charges(draft, currency, violations);
        Terms terms = terms(draft, currency, violations);
        Contact contact = contact(draft.customer(), region, "customer.", violations);
        Address address = address(draft.customer(), violations);
        if (violations.isEmpty()) {
            limit(lines, charges, violations);
        }
        if (!violations.isEmpty()) {
            return new Checked(null, violations);
        }
        Placement placement = new Placement(
                shop,
                id,
                draft.reference() == null ? reference : draft.reference(),
                currency,
                lines,
                terms,
                Source.of(draft.channel(), draft.conversation(), draft.message()),
                draft.onShortage(),
                now,
                null,
                alike(contact, lines));
        return new Checked(new OrderEvent.Placed(placement, charges, contact, address), List.of());
    }

    /** Checks a contact and makes its phone E.164. */
    public @Nullable Contact contact(CustomerDraft draft, String region, List<Violation> violations) {
        validator
                .validate(draft)
                .forEach(broken ->
                        violations.add(new Violation(broken.getPropertyPath().toString(), broken.getMessage())));
        return violations.isEmpty() ? contact(draft, region, "", violations) : null;
    }

    private static CurrencyUnit currency(@Nullable String code, CurrencyUnit shops, List<Violation> violations) {
        if (code == null) {
            return shops;
        }
        try {
            CurrencyUnit known = CurrencyUnit.of(code);
            if (!known.isPseudoCurrency()) {
                return known;
            }
        } catch (IllegalCurrencyException unknown) {
            // said below
        }
        violations.add(new Violation("currency", "must be an ISO 4217 code of money"));
        return shops;
    }

    private static List<Line> lines(OrderDraft draft, CurrencyUnit currency, List<Violation> violations) {
        List<Line> lines = new ArrayList<>();
        for (LineDraft line : draft.lines()) {
            String path = "lines[" + lines.size() + "].price";
            if (line.price().signum() < 0) {
                violations.add(new Violation(path, "must not be negative"));
            }
            long price = minor(line.price(), currency, path, violations);
            lines.add(new Line(lines.size() + 1, line.product(), line.name(), line.quantity(), price));
        }
        return lines;
    }

    private static List<Charge> charges(OrderDraft draft, CurrencyUnit currency, List<Violation> violations) {
        List<Charge> charges = new ArrayList<>();
        for (ChargeDraft charge : draft.charges()) {
            String path = "charges[" + charges.size() + "]";
            if (charge.kind() == ChargeKind.GOODWILL || charge.kind() == ChargeKind.DISPUTE) {
                violations.add(new Violation(path + ".kind", "must be delivery, tax, discount or other"));
            }
            boolean allFree =
                    draft.lines().stream().allMatch(line -> line.price().signum() == 0);
            if (charge.followsLines() && allFree) {
                violations.add(new Violation(path + ".followsLines", "cannot follow lines that cost nothing"));
            }
            charges.add(new Charge(
                    charge.kind(),
                    minor(charge.amount(), currency, path + ".amount", violations),
                    charge.followsLines()));
        }
        return charges;
    }

    private static Terms terms(OrderDraft draft, CurrencyUnit currency, List<Violation> violations) {
        BigDecimal deposit = draft.deposit();
        if ((deposit != null) != (draft.terms() == OrderDraft.TermsDraft.DEPOSIT)) {
            violations.add(new Violation("deposit", "goes with terms of a deposit, and only with them"));
            return Terms.prepaid();
        }
        return switch (draft.terms()) {
            case PREPAID -> Terms.prepaid();
            case ON_DELIVERY -> Terms.onDelivery();
            case DEPOSIT -> {
                if (deposit == null || deposit.signum() <= 0) {
                    violations.add(new Violation("deposit", "must be above zero"));
                    yield Terms.prepaid();
                }
                yield Terms.deposit(minor(deposit, currency, "deposit", violations));
            }
        };
    }

    private static long minor(BigDecimal amount, CurrencyUnit currency, String path, List<Violation> violations) {
        if (amount.precision() > MAX_DIGITS) {
            violations.add(new Violation(path, "must have at most " + MAX_DIGITS + " digits"));
            return 0;
        }
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > currency.getDecimalPlaces()) {
            violations.add(new Violation(
                    path,
                    "must have at most " + currency.getDecimalPlaces() + " decimal places in " + currency.getCode()));
            return 0;
        }
        BigDecimal most = BigDecimal.valueOf(Amounts.MAX, currency.getDecimalPlaces());
        if (plain.abs().compareTo(most) > 0) {
            violations.add(new Violation(path, "must be within " + most.toPlainString()));
            return 0;
        }
        return plain.movePointRight(currency.getDecimalPlaces()).longValueExact();
    }

    private static Contact contact(CustomerDraft draft, String region, String path, List<Violation> violations) {
        String phone = null;
        if (draft.phone() != null) {
            phone = Phones.e164(draft.phone(), region).orElse(null);
            if (phone == null) {
                violations.add(new Violation(path + "phone", "must be a possible phone number in " + region));
            }
        }
        if (draft.email() != null && !EMAIL.matcher(draft.email()).matches()) {
            violations.add(new Violation(path + "email", "must be an e-mail address"));
        }
        if (draft.phone() == null && draft.email() == null) {
            violations.add(new Violation(path + "email", "an e-mail address or a phone number is required"));
        }
        return new Contact(
                Personal.of(draft.name()),
                phone == null ? null : Personal.of(phone),
                draft.email() == null ? null : Personal.of(draft.email()));
    }

    private static @Nullable Address address(CustomerDraft draft, List<Violation> violations) {
        if (draft.addressLines() == null) {
            return null;
        }
        if (draft.country() != null && !draft.country().matches("[A-Z]{2}")) {
            violations.add(new Violation("customer.country", "must be two letters A-Z"));
            return null;
        }
        return Address.of(draft.addressLines(), draft.town(), draft.country());
    }

    private static void limit(List<Line> lines, List<Charge> charges, List<Violation> violations) {
        java.math.BigInteger sum = java.math.BigInteger.ZERO;
        for (Line line : lines) {
            sum = sum.add(
                    java.math.BigInteger.valueOf(line.price()).multiply(java.math.BigInteger.valueOf(line.quantity())));
        }
        for (Charge charge : charges) {
            sum = sum.add(java.math.BigInteger.valueOf(Math.max(0, charge.amount())));
        }
        if (sum.compareTo(java.math.BigInteger.valueOf(Amounts.MAX)) > 0) {
            violations.add(new Violation("lines", "must come to at most " + Amounts.MAX + " minor units with charges"));
        }
    }

    /** A digest of phone and lines; null without a phone. */
    private static @Nullable Personal alike(Contact contact, List<Line> lines) {
        if (contact.phone() == null) {
            return null;
        }
        StringBuilder text = new StringBuilder(contact.phone().reveal());
        lines.stream()
                .map(line ->
                        line.product().length() + ":" + line.product() + "|" + line.quantity() + "|" + line.price())
                .sorted()
                .forEach(line -> text.append('\n').append(line));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Personal.of(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
