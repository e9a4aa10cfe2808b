package org.chatpadi.reliability.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The process of the payment gateway, with {@linkplain Account accounts} of three kinds: whatever is started is paid at once, and every
 * refund that is made is written down before it is answered. Of each it sends news by itself, every other time with the gateway's own ids
 * alone.
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
    private final Postman postman;
    private final Clock clock;
    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<String, Refund> refunds = new HashMap<>();
    private int numbers;

    private record Payment(String id, String attempt, String amount, Instant at) {}

    private record Refund(String id, String amount, Instant at) {}

    private record Made(Refund refund, boolean anew) {}

    private Gateway(Journal journal, Postman postman, Clock clock) {
        this.journal = journal;
        this.postman = postman;
        this.clock = clock;
    }

    /** Its argument is where it writes. It is told the ports of the hosts whenever they change. */
    public static void main(String[] arguments) throws IOException {
        Journal journal = new Journal(Path.of(arguments[0]));
        Postman postman = new Postman(journal);
        Gateway gateway = new Gateway(journal, postman, Clock.systemUTC());
        Voice.say(
                "ready",
                Doors.open(Map.of(
                        START,
                        gateway::start,
                        PAYMENT,
                        gateway::payment,
                        REFUND,
                        gateway::refund,
                        LOOK,
                        gateway::look)));
        Voice.listen(ports -> postman.hosts(ports.subList(1, ports.size())));
    }

    /** Shop, account, attempt, amount. */
    private String start(List<String> asked) {
        Payment payment = pay(asked);
        if (payment != null) {
            postman.tell(asked.get(0), Account.of(asked.get(1)), PAID, attempt(payment), payment.id());
        }
        return "started";
    }

    /** Null where it was paid before. */
    private synchronized @Nullable Payment pay(List<String> asked) {
        String attempt = asked.get(2);
        if (payments.containsKey(attempt)) {
            return null;
        }
        Payment payment = new Payment("p-" + ++numbers, attempt, asked.get(3), clock.instant());
        journal.write(PAID, asked.get(1), payment.id(), attempt, payment.amount());
        payments.put(attempt, payment);
        return payment;
    }

    private static String attempt(Payment payment) {
        return isTerse(payment.id()) ? NONE : payment.attempt();
    }

    /** Whether the news of it names nothing that the shop gave to the gateway. */
    private static boolean isTerse(String id) {
        return Integer.parseInt(id.substring(2)) % 2 == 0;
    }

    /** Attempt. */
    private synchronized String payment(List<String> asked) {
        Payment payment = payments.get(asked.get(0));
        return payment == null
                ? NONE
                : Line.of(PAID, payment.id(), payment.amount(), payment.at().toString());
    }

    /** Shop, account, reference, payment, amount. */
    private String refund(List<String> asked) {
        Account account = Account.of(asked.get(1));
        Made made = giveBack(account, asked.get(2), asked.get(3), asked.get(4));
        Refund refund = made.refund();
        if (made.anew()) {
            String reference = isTerse(refund.id()) ? NONE : asked.get(2);
            postman.tell(asked.get(0), account, REFUNDED, reference, asked.get(3), refund.id());
        }
        return Line.of(REFUNDED, refund.id(), refund.amount());
    }

    private synchronized Made giveBack(Account account, String reference, String payment, String amount) {
        Refund known = refunds.get(reference);
        if (known != null && account == Account.KEYED) {
            journal.write(REPLAYED, account.code(), reference, payment, known.amount());
            return new Made(known, false);
        }
        Refund refund = new Refund("r-" + ++numbers, amount, clock.instant());
        journal.write(REFUNDED, account.code(), reference, payment, refund.amount());
        refunds.putIfAbsent(reference, refund);
        return new Made(refund, true);
    }

    /** Reference. */
    private synchronized String look(List<String> asked) {
        Refund refund = refunds.get(asked.get(0));
        return refund == null || clock.instant().isBefore(refund.at().plus(Account.SHOWN_AFTER))
                ? NONE
                : Line.of(REFUNDED, refund.id(), refund.amount());
    }
}
