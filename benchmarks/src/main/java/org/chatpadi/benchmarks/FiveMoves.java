package org.chatpadi.benchmarks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chatpadi.core.format.EventFormat;
import org.chatpadi.core.fulfilment.Deliver;
import org.chatpadi.core.fulfilment.Dispatch;
import org.chatpadi.core.fulfilment.StartProcessing;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Address;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Draw;
import org.chatpadi.core.order.Gateways;
import org.chatpadi.core.order.Line;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.order.Placement;
import org.chatpadi.core.order.Received;
import org.chatpadi.core.order.Role;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.order.StandingChoice;
import org.chatpadi.core.order.Terms;
import org.chatpadi.core.payment.DirectPayment;
import org.chatpadi.core.store.Envelope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One order of three lines through five moves by the library's own lifecycle: placed, paid by mobile money, packed, sent, delivered. */
final class FiveMoves {

    private static final OrderId ORDER = OrderId.of("01936f1e-7a44-7d57-9a53-0d2a6f9b7c11");
    private static final ShopId SHOP = ShopId.of("makola");
    private static final CurrencyUnit GHS = CurrencyUnit.of("GHS");
    private static final Actor HOST = Actor.of(Role.HOST, "web");
    private static final Actor AMA = new Actor(Role.SELLER, "ama-k", "Ama Kusi");
    private static final ShopPolicy POLICY = ShopPolicy.defaults();
    private static final List<Line> LINES = List.of(
            new Line(1, "KENTE-6Y", "Kente, 6 yards", 2, 45_000),
            new Line(2, "BEADS", "Waist beads", 3, 2_550),
            new Line(3, "SHEA-250", "Shea butter, 250 g", 1, 4_000));

    private static final List<Command> COMMANDS = List.of(
            DirectPayment.of(Money.ofMinor(GHS, 101_650), Received.mobileMoney("mtn", "TX17", "Ama Kusi")),
            StartProcessing.now(),
            Dispatch.everything("kwesi").tracked("T-1", "https://track.example/T-1"),
            Deliver.shipment(1));

    private static final List<CommandId> IDS =
            List.of("c-place", "c-pay", "c-start", "c-dispatch", "c-deliver").stream()
                    .map(CommandId::of)
                    .toList();

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Supplier<byte[]> salt = this::salt;

    FiveMoves(Clock clock) {
        this.clock = clock;
    }

    /** How many commands one order takes. */
    static int commands() {
        return IDS.size();
    }

    /** Decides and folds. */
    Order decided() {
        Instant now = now();
        Decision.Accepted decided = accepted(Lifecycle.place(placed(now), false, context(HOST, now)));
        for (Command command : COMMANDS) {
            decided = accepted(Lifecycle.decide(decided.after(), command, context(AMA, now())));
        }
        return decided.after();
    }

    /** Decides, folds, writes the bytes of each event and chains them; returns the last hash. */
    byte[] stored() {
        Instant now = now();
        Decision.Accepted decided = accepted(Lifecycle.place(placed(now), false, context(HOST, now)));
        byte[] hash = stored(decided, 1, HOST, Act.PLACE, IDS.get(0), null);
        for (int i = 0; i < COMMANDS.size(); i++) {
            Command command = COMMANDS.get(i);
            long next = decided.after().seq() + 1;
            decided = accepted(Lifecycle.decide(decided.after(), command, context(AMA, now())));
            hash = stored(decided, next, AMA, command.act(), IDS.get(i + 1), hash);
        }
        return hash;
    }

    private byte[] stored(
            Decision.Accepted decided,
            long firstSeq,
            Actor actor,
            Act act,
            CommandId command,
            byte @Nullable [] previous) {
        byte[] hash = previous;
        long seq = firstSeq;
        for (OrderEvent event : decided.events()) {
            Envelope envelope = new Envelope(seq++, decided.after().at(), null, actor, act, command, null);
            hash = EventFormat.write(ORDER, envelope, event, hash, salt).hash();
        }
        return java.util.Objects.requireNonNull(hash);
    }

    private byte[] salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Decision.Accepted accepted(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException(decision.toString());
    }

    private static Context context(Actor actor, Instant now) {
        return new Context(actor, now, POLICY, NoGateways.NONE, Map.of(), NoDraw.NONE);
    }

    private static OrderEvent.Placed placed(Instant now) {
        Placement placement = new Placement(
                SHOP,
                ORDER,
                "K-1001",
                GHS,
                LINES,
                Terms.prepaid(),
                Source.of("whatsapp", null, "wamid.17"),
                StandingChoice.ASK_ME,
                now,
                null,
                Personal.of("3q2-7wAAAAAAAAAAAAAAAA"));
        return new OrderEvent.Placed(
                placement,
                List.of(),
                new Contact(Personal.of("Ama Kusi"), Personal.of("+233244123456"), null),
                new Address(Personal.of("House 7, Oxford Street"), Personal.of("Accra"), "GH"));
    }

    private enum NoGateways implements Gateways {
        NONE;

        @Override
        public boolean any() {
            return false;
        }

        @Override
        public boolean has(String gateway) {
            return false;
        }

        @Override
        public boolean refunds(String gateway) {
            return false;
        }

        @Override
        public boolean takesUpTo(Money open) {
            return false;
        }

        @Override
        public Optional<String> unableToTake(String gateway, Money amount) {
            return Optional.of("none");
        }

        @Override
        public Optional<String> unableToRefund(String gateway, Money amount) {
            return Optional.of("none");
        }
    }

    private enum NoDraw implements Draw {
        NONE;

        @Override
        public UUID operation(int n) {
            throw new IllegalStateException("nothing is drawn");
        }

        @Override
        public OrderId order() {
            return ORDER;
        }

        @Override
        public String reference() {
            return "K-1001";
        }
    }
}
