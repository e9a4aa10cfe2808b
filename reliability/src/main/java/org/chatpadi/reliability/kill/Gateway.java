package org.chatpadi.reliability.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The process of the payment gateway, with {@linkplain Account accounts} of three kinds: whatever is started is paid at once, and every
 * refund that is made is written down before it is answered.
 */
final class Gateway {

    static final String START = "start";
    static final String PAYMENT = "payment";
    static final String REFUND = "refund";
    static final String LOOK = "look";

    static final String PAID = "paid";
    static final String REFUNDED = "refunded";
    static final String REPLAYED = "replayed";
    static final String NONE = "none";

    private final Journal journal;
    private final Clock clock;
    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<String, Refund> refunds = new HashMap<>();
    private int numbers;

    private record Payment(String id, String amount, Instant at) {}

    private record Refund(String id, String amount, Instant at) {}

    private Gateway(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Its argument is where it writes. */
    public static void main(String[] arguments) throws IOException {
        Gateway gateway = new Gateway(new Journal(Path.of(arguments[0])), Clock.systemUTC());
        Doors.open(
                Map.of(START, gateway::start, PAYMENT, gateway::payment, REFUND, gateway::refund, LOOK, gateway::look));
    }

    /** Account, attempt, amount. */
    private synchronized String start(List<String> asked) {
        String attempt = asked.get(1);
        if (!payments.containsKey(attempt)) {
            Payment payment = new Payment("p-" + ++numbers, asked.get(2), clock.instant());
            journal.write(PAID, asked.get(0), payment.id(), attempt, payment.amount());
            payments.put(attempt, payment);
        }
        return "started";
    }

    /** Attempt. */
    private synchronized String payment(List<String> asked) {
        Payment payment = payments.get(asked.get(0));
        return payment == null
                ? NONE
                : Line.of(PAID, payment.id(), payment.amount(), payment.at().toString());
    }

    /** Account, reference, payment, amount. */
    private synchronized String refund(List<String> asked) {
        String account = asked.get(0);
        String reference = asked.get(1);
        Refund known = refunds.get(reference);
        if (known != null && Account.of(account) == Account.KEYED) {
            journal.write(REPLAYED, account, reference, asked.get(2), known.amount());
            return Line.of(REFUNDED, known.id(), known.amount());
        }
        Refund refund = new Refund("r-" + ++numbers, asked.get(3), clock.instant());
        journal.write(REFUNDED, account, reference, asked.get(2), refund.amount());
        refunds.putIfAbsent(reference, refund);
        return Line.of(REFUNDED, refund.id(), refund.amount());
    }

    /** Reference. */
    private synchronized String look(List<String> asked) {
        Refund refund = refunds.get(asked.get(0));
        return refund == null || clock.instant().isBefore(refund.at().plus(Account.SHOWN_AFTER))
                ? NONE
                : Line.of(REFUNDED, refund.id(), refund.amount());
    }
}
