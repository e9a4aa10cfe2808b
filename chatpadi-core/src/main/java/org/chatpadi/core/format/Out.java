package org.chatpadi.core.format;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chatpadi.core.order.Personal;
import tools.jackson.core.JsonGenerator;

/** A document being written: personal texts stand in it, or are put aside and stand in it as their index. */
final class Out {

    private static final int USUAL_SIZE = 512;

    final JsonGenerator json;
    private final boolean putsAside;
    private List<Personal> aside = List.of();

    private Out(JsonGenerator json, boolean putsAside) {
        this.json = json;
        this.putsAside = putsAside;
    }

    /** The bytes of a document with personal texts in it. */
    static byte[] whole(Consumer<Out> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = Json.generator(bytes)) {
            content.accept(new Out(json, false));
        }
        return bytes.toByteArray();
    }

    /** A document without its personal texts, and those. */
    static Parted parted(Consumer<Out> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        List<Personal> aside;
        try (JsonGenerator json = Json.generator(bytes)) {
            Out out = new Out(json, true);
            content.accept(out);
            aside = out.aside;
        }
        return new Parted(bytes.toByteArray(), aside);
    }

    record Parted(byte[] open, List<Personal> personal) {}

    void personal(Personal text) {
        if (!putsAside) {
            json.writeString(text.reveal());
            return;
        }
        if (aside.isEmpty()) {
            aside = new ArrayList<>();
        }
        json.writeNumber(aside.size());
        aside.add(text);
    }
}
