package org.chatpadi.testkit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.OperationId;
import org.chatpadi.payments.Payment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the fake gateway writes down for itself, and what it sends out. Thread-safe. */
final class GatewayJournal {

    private final String gateway;
    private final Clock clock;
    private final CallbackWire wire;
    private final List<GatewayLog.Entry> log = new ArrayList<>();
    private final List<InboundRequest> callbacks = new ArrayList<>();
    private int events;

    GatewayJournal(String gateway, Clock clock, CallbackWire wire) {
        this.gateway = gateway;
        this.clock = clock;
        this.wire = wire;
    }

    synchronized void write(GatewayLog.Kind kind, @Nullable OperationId operation, String id, Money amount) {
        log.add(new GatewayLog.Entry(kind, operation, id, amount, clock.instant()));
    }

    synchronized GatewayLog log() {
        return new GatewayLog(log);
    }

    synchronized void callBack(Payment payment) {
        Map<String, String> event = event("payment");
        event.put("attempt", payment.attempt().orElseThrow().toString());
        event.put("payment", payment.gatewayId());
        send(event, 1);
    }

    synchronized void callBack(GatewayBooks.Held held, int times) {
        Map<String, String> event = event("refund");
        OperationId reference = held.reference();
        if (reference != null) {
            event.put("reference", reference.toString());
        }
        event.put("payment", held.payment().gatewayId());
        event.put("refund", held.refund().gatewayId());
        send(event, times);
    }

    synchronized void callBack(Payment payment, String caseId, Money amount, Notice.ChargebackState state) {
        Map<String, String> event = event("chargeback");
        event.put("case", caseId);
        event.put("state", state.name());
        event.put("currency", amount.getCurrencyUnit().getCode());
        event.put("minor", Long.toString(amount.getAmountMinorLong()));
        event.put("attempt", payment.attempt().orElseThrow().toString());
        event.put("payment", payment.gatewayId());
        send(event, 1);
    }

    private Map<String, String> event(String kind) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("event", kind);
        event.put("key", gateway + "-e" + ++events);
        return event;
    }

    private void send(Map<String, String> event, int times) {
        InboundRequest request = wire.write(event, clock.instant());
        for (int i = 0; i < times; i++) {
            callbacks.add(request);
        }
    }

    synchronized List<InboundRequest> takeCallbacks() {
        List<InboundRequest> taken = List.copyOf(callbacks);
        callbacks.clear();
        return taken;
    }
}
