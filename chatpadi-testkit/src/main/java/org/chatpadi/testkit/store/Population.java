package org.chatpadi.testkit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatpadi.core.order.CancelReason;
import org.chatpadi.core.order.Detail;
import org.chatpadi.core.order.DisputeReason;
import org.chatpadi.core.order.FulfilmentEvent;
import org.chatpadi.core.order.LedgerEvent;
import org.chatpadi.core.order.MatterEvent;
import org.chatpadi.core.order.MatterKind;
import org.chatpadi.core.order.Means;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.PaymentKind;
import org.chatpadi.core.order.Quantities;
import org.chatpadi.core.order.Resolution;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.Terms;

/** A shop with orders of every sort that lists tell apart. */
final class Population {

    private static final Quantities ALL = Quantities.of(1, 2);

    private Population() {}

    /** Writes the orders, in several commits each; how they then stand. */
    static List<Version> in(Bench bench) {
        List<Version> all = new ArrayList<>();
        List<List<OrderEvent>> lives = lives();
        for (int i = 0; i < lives.size(); i++) {
            Version order = bench.place(Placing.of("o" + i)
                    .channel(i % 3 == 0 ? "web" : "whatsapp")
                    .terms(
                            switch (i % 4) {
                                case 0 -> Terms.onDelivery();
                                case 1 -> Terms.deposit(1_000);
                                default -> Terms.prepaid();
                            })
                    .at(Bench.NOON.plusSeconds(i / 3)));
            int step = 0;
            for (OrderEvent event : lives.get(i)) {
                String command = "step-" + i + "-" + ++step;
                order = bench.write(order.after(command, event), command);
            }
            all.add(order);
        }
        return all;
    }

    private static List<List<OrderEvent>> lives() {
        OrderEvent confirmed = new FulfilmentEvent.Confirmed();
        OrderEvent processing = new FulfilmentEvent.ProcessingStarted();
        OrderEvent cancelled = new FulfilmentEvent.Cancelled(CancelReason.OUT_OF_STOCK, null, null, Quantities.none());
        OrderEvent sent = new FulfilmentEvent.Dispatched(1, ALL, "kwesi", "T-1", null, 0, false);
        OrderEvent arrived = new FulfilmentEvent.ShipmentDelivered(1, 0, Quantities.none(), 0, null, 1);
        return List.of(
                List.of(),
                List.of(),
                List.of(confirmed),
                List.of(confirmed, processing),
                List.of(confirmed, processing, sent),
                List.of(confirmed, processing, sent, arrived),
                List.of(cancelled),
                List.of(attempt("paystack")),
                List.of(attempt("flutterwave"), paid(PaymentKind.GATEWAY, "flutterwave", 90_000, 1)),
                List.of(paid(PaymentKind.DIRECT, "mtn", 90_000, 0), confirmed),
                List.of(paid(PaymentKind.GATEWAY, "paystack", 30_000, 0)),
                List.of(paid(PaymentKind.GATEWAY, "momo", 100_000, 0), confirmed),
                List.of(dispute(1)),
                List.of(dispute(1), attempt("paystack")),
                List.of(dispute(1), closed(1)),
                List.of(duplicate(), confirmed, processing),
                List.of(duplicate(), dispute(2), cancelled));
    }

    private static OrderEvent attempt(String gateway) {
        return new LedgerEvent.AttemptOpened(1, new UUID(0x4000, 1), gateway, 90_000);
    }

    private static OrderEvent paid(PaymentKind kind, String through, long amount, int attempt) {
        Instant at = Bench.NOON;
        return new LedgerEvent.PaymentRecorded(
                1, kind, Means.MOBILE_MONEY, through, "TX-1", amount, amount, amount, attempt, null, at, Map.of());
    }

    private static OrderEvent dispute(int number) {
        return new MatterEvent.MatterOpened(
                number,
                MatterKind.DISPUTE,
                Role.CUSTOMER,
                null,
                new Detail.Dispute(DisputeReason.DAMAGED, Quantities.of(1, 1)),
                null,
                null);
    }

    private static OrderEvent duplicate() {
        return new MatterEvent.MatterOpened(
                1, MatterKind.POSSIBLE_DUPLICATE, Role.SYSTEM, null, Detail.plain(), null, null);
    }

    private static OrderEvent closed(int number) {
        return new MatterEvent.MatterClosed(number, MatterKind.DISPUTE, Resolution.REJECTED, null, null);
    }
}
