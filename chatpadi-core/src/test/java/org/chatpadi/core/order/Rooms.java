package org.chatpadi.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** Orders with rooms at random, also such as no sequence of commands leads to: the laws must hold of them all. */
final class Rooms {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private final Random random;
    /** Amounts stay small most of the time, so that sums meet each other, and are as large as they may be at times. */
    private final long scale;

    Rooms(Random random) {
        this.random = random;
        this.scale = random.nextInt(10) == 0 ? Amounts.MAX / 1_000 : random.nextInt(2) == 0 ? 12 : 50_000;
    }

    Order order() {
        Placement placement = placement();
        return Order.of(placement, fulfilment(placement), ledger(), Matters.none(), customer(), 100, AT);
    }

    private static Customer customer() {
        return new Customer(new Contact(Personal.of("Ama"), null, null), null, 1, null, false);
    }

    private Placement placement() {
        List<Line> lines = new ArrayList<>();
        for (int n = 1; n <= 1 + random.nextInt(4); n++) {
            lines.add(new Line(n, "sku-" + n, "Product " + n, 1 + random.nextInt(5), amount() - 1));
        }
        Terms terms = switch (random.nextInt(3)) {
            case 0 -> Terms.prepaid();
            case 1 -> Terms.onDelivery();
            default -> Terms.deposit(amount());
        };
        return new Placement(
                ShopId.of("kente"),
                OrderId.of("order-0"),
                "R-0",
                CurrencyUnit.of("GHS"),
                lines,
                terms,
                Source.of("web", null, "cart-1"),
                StandingChoice.ASK_ME,
                AT,
                null,
                null);
    }

    private Fulfilment fulfilment(Placement placement) {
        Quantities agreed = within(placement.ordered());
        Quantities open = agreed;
        List<Shipment> shipments = new ArrayList<>();
        for (int n = 1; n <= random.nextInt(4); n++) {
            ShipmentState state = ShipmentState.values()[random.nextInt(ShipmentState.values().length)];
            boolean counts = state == ShipmentState.ON_ROAD || state == ShipmentState.DELIVERED;
            Quantities carried = within(counts ? open : placement.ordered());
            open = counts ? open.minus(carried) : open;
            shipments.add(new Shipment(n, carried, state, null, null, null, null, AT, null, 0));
        }
        return new Fulfilment(
                agreed,
                shipments,
                Quantities.none(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(8) == 0,
                0);
    }

    private Quantities within(Quantities most) {
        Quantities some = Quantities.none();
        for (int line : most.lines()) {
            some = some.and(line, random.nextInt(Math.toIntExact(most.of(line)) + 1));
        }
        return random.nextInt(3) == 0 ? most : some;
    }

    private Ledger ledger() {
        List<Charge> charges = IntStream.range(0, random.nextInt(4))
                .mapToObj(n ->
                        new Charge(ChargeKind.OTHER, random.nextBoolean() ? amount() : -amount(), random.nextBoolean()))
                .toList();
        int count = random.nextInt(4);
        List<Payment> payments =
                IntStream.rangeClosed(1, count).mapToObj(this::payment).toList();
        List<Refund> refunds = count == 0
                ? List.of()
                : IntStream.rangeClosed(1, random.nextInt(4))
                        .mapToObj(n -> refund(n, 1 + random.nextInt(count)))
                        .toList();
        List<Chargeback> chargebacks = count == 0
                ? List.of()
                : IntStream.range(0, random.nextInt(3))
                        .mapToObj(n -> chargeback(n, payments.get(random.nextInt(count))))
                        .toList();
        return new Ledger(charges, List.of(), payments, refunds, chargebacks, random.nextInt(3) == 0 ? amount() : 0);
    }

    private Payment payment(int number) {
        PaymentKind kind = PaymentKind.values()[random.nextInt(PaymentKind.values().length)];
        boolean voided = kind == PaymentKind.DIRECT && random.nextInt(4) == 0;
        boolean reversed = kind == PaymentKind.GATEWAY && random.nextInt(4) == 0;
        return new Payment(
                number,
                kind,
                Means.TRANSFER,
                "paystack",
                "T-" + number,
                amount(),
                0,
                AT,
                Map.of(),
                number,
                voided,
                reversed);
    }

    private Refund refund(int number, int payment) {
        return new Refund(
                number,
                payment,
                amount(),
                RefundRoute.AUTOMATIC,
                RefundState.values()[random.nextInt(RefundState.values().length)],
                RefundReason.EXCESS,
                new UUID(0, number),
                null,
                AT,
                AT,
                Map.of(),
                number);
    }

    private Chargeback chargeback(int number, Payment payment) {
        return new Chargeback(
                "case-" + number,
                payment.number(),
                1 + random.nextLong(payment.amount()),
                ChargebackState.values()[random.nextInt(ChargebackState.values().length)],
                null,
                number);
    }

    private long amount() {
        return 1 + random.nextLong(scale);
    }
}
