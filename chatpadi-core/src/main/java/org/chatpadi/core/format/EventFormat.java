package org.chatpadi.core.format;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.EventType;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.store.Envelope;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * The bytes of an event. The public part is one JSON object: version, order, sequence number, type, envelope, and the event's own fields as
 * {@code data}. A personal text stands there as its index in the sealed part, a JSON array of all personal texts of the event.
 */
public final class EventFormat {

    private static final String DATA = "data";
    private static final SerializedString DATA_NAME = new SerializedString(DATA);
    private static final byte[] NOTHING = {};

    private static final RecordShape<Head> HEAD = Shapes.of(Head.class);
    private static final Map<EventType, RecordShape<?>> EVENTS = events();
    private static final ListShape<Personal> SEALED = new ListShape<>(Scalars.PERSONAL);

    private EventFormat() {}

    record Head(
            Version v,
            OrderId order,
            long seq,
            EventType type,
            Instant at,
            @Nullable Instant happenedAt,
            Actor actor,
            Act act,
            CommandId command,
            @Nullable String cause) {

        Envelope envelope() {
            return new Envelope(seq, at, happenedAt, actor, act, command, cause);
        }
    }

    private static Map<EventType, RecordShape<?>> events() {
        Map<EventType, RecordShape<?>> events = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            events.put(type, Shapes.of(type.event().asSubclass(Record.class)));
        }
        return events;
    }

    /**
     * Writes an event as the next of its order's trail.
     *
     * @param previous the hash of the event before it, or null for the first
     * @param salt draws 16 random bytes; asked only where the event has personal parts
     */
    public static Recorded write(
            OrderId order, Envelope envelope, OrderEvent event, byte @Nullable [] previous, Supplier<byte[]> salt) {
        Out.Parted bytes = Out.parted(out -> write(order, envelope, event, out));
        if (bytes.personal().isEmpty()) {
            return new Recorded(envelope, event, bytes.open(), null, null, null, hash(previous, bytes.open(), null));
        }
        byte[] sealed = Out.whole(out -> SEALED.write(bytes.personal(), out));
        byte[] drawn = salt.get();
        byte[] digest = Sha256.of(drawn, sealed);
        return new Recorded(envelope, event, bytes.open(), sealed, drawn, digest, hash(previous, bytes.open(), digest));
    }

    private static void write(OrderId order, Envelope envelope, OrderEvent event, Out out) {
        out.json.writeStartObject();
        HEAD.writeFields(
                new Head(
                        Version.CURRENT,
                        order,
                        envelope.seq(),
                        event.type(),
                        envelope.at(),
                        envelope.happenedAt(),
                        envelope.actor(),
                        envelope.act(),
                        envelope.command(),
                        envelope.cause()),
                out);
        out.json.writeName(DATA_NAME);
        write(shape(event.type()), event, out);
        out.json.writeEndObject();
    }

    @SuppressWarnings("unchecked") // the shape was found by the event's type
    private static <R extends Record> void write(RecordShape<R> shape, OrderEvent event, Out out) {
        shape.write((R) event, out);
    }

    private static RecordShape<?> shape(EventType type) {
        return java.util.Objects.requireNonNull(EVENTS.get(type));
    }

    /** SHA-256(previous ‖ open ‖ digest of the sealed part). */
    static byte[] hash(byte @Nullable [] previous, byte[] open, byte @Nullable [] sealedDigest) {
        return Sha256.of(previous == null ? NOTHING : previous, open, sealedDigest == null ? NOTHING : sealedDigest);
    }

    /**
     * Reads an event back from what is stored. Does not check the hashes: {@link Trail#verify} does.
     *
     * @param sealed the personal parts, or null where it has none or they were destroyed: then they read as erased
     * @throws FormatTooNewException when a newer version of the library wrote it
     * @throws FormatBrokenException when no version of the library wrote it, or not as this event of this order
     */
    public static Recorded read(
            OrderId order,
            long seq,
            byte[] open,
            byte @Nullable [] sealed,
            byte @Nullable [] salt,
            byte @Nullable [] sealedDigest,
            byte[] hash) {
        List<Personal> personal = sealed == null ? null : sealed(order, seq, sealed);
        try (In in = personal == null ? In.erased(order, seq, open) : In.parted(order, seq, open, personal)) {
            in.expect(JsonToken.START_OBJECT);
            Head head = HEAD.readFields(in, DATA);
            OrderEvent event = (OrderEvent) shape(head.type()).read(in);
            in.expect(JsonToken.END_OBJECT);
            in.end();
            boolean partsFit = personal == null
                    ? in.personal() == 0 == (sealedDigest == null)
                    : in.personal() == personal.size() && in.personal() > 0;
            if (!partsFit || head.seq() != seq || !head.order().equals(order)) {
                throw in.broken();
            }
            return new Recorded(head.envelope(), event, open, sealed, salt, sealedDigest, hash);
        }
    }

    private static List<Personal> sealed(OrderId order, long seq, byte[] sealed) {
        try (In in = In.whole(order, seq, sealed)) {
            List<Personal> personal = SEALED.read(in);
            in.end();
            return personal;
        }
    }
}
