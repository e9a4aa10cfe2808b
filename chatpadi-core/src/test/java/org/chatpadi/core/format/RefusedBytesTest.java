package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.chatpadi.core.store.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedBytesTest {

    private static final Recorded PLACED = SampleTrail.trail().get(0);

    private static byte[] altered(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static void read(byte[] open) {
        EventFormat.read(
                SampleTrail.ORDER, 1, open, PLACED.sealed(), PLACED.salt(), PLACED.sealedDigest(), PLACED.hash());
    }

    @ParameterizedTest
    @Tag("F76")
    @Tag("F77")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "\"v\":1 ; \"v\":2 ; format version \"2\"",
                "\"type\":\"placed\" ; \"type\":\"weighed\" ; EventType \"weighed\"",
                "\"act\":\"add-note\" ; \"act\":\"weigh\" ; Act \"weigh\"",
                "\"cause\":\"x\" ; \"because\":\"x\" ; field \"because\"",
                "\"onShortage\":\"ask-me\" ; \"onShortage\":\"decide\" ; StandingChoice \"decide\"",
                "\"terms\":\"prepaid\" ; \"terms\":\"half\" ; terms \"half\"",
                "\"currency\":\"GHS\" ; \"currency\":\"QQQ\" ; currency \"QQQ\"",
            })
    void F76_F77_F98_what_a_newer_version_wrote_is_refused_by_name(String from, String to, String unknown) {
        byte[] open = altered(PLACED.open(), "\"data\"", "\"cause\":\"x\",\"data\"");

        FormatTooNewException refused =
                catchThrowableOfType(FormatTooNewException.class, () -> read(altered(open, from, to)));

        assertThat(refused.unknown()).isEqualTo(unknown);
        assertThat(refused.order()).isEqualTo(SampleTrail.ORDER);
        assertThat(refused.seq()).isEqualTo(1);
        assertThat(refused).hasMessageContaining("event 1 of order o-kente-1").hasMessageContaining(unknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "\"seq\":1 ; \"seq\":2 ; /",
                "\"order\":\"o-kente-1\" ; \"order\":\"o-kente-2\" ; /",
                "\"seq\":1 ; \"seq\":1,\"seq\":1 ; /seq",
                "\"reference\":\"K-1001\", ; ^^ ; /data/placement",
                "\"price\":45000 ; \"price\":\"450\" ; /data/placement/lines/0/price",
                "\"price\":45000 ; \"price\":450.00 ; /data/placement/lines/0/price",
                "\"price\":45000 ; \"price\":99999999999999999999 ; /data/placement/lines/0/price",
                "\"number\":1 ; \"number\":4294967297 ; /data/placement/lines/0/number",
                "\"placedAt\":\"2026 ; \"placedAt\":\"Ama Kusi ; /data/placement/placedAt",
                "\"name\":3 ; \"name\":0 ; /data/contact/name",
                "\"phone\":4 ; \"phone\":null ; /data/contact/phone",
                "\"channel\":\"whatsapp\" ; \"channel\":\"\" ; /data/placement/source",
                "\"message\":1 ; \"message\":0 ; /data/placement/source/message",
                "\"cause\":\"x\", ; Ama Kusi, ; /command",
            })
    void what_no_version_wrote_is_refused_with_its_place_and_no_value(String from, String to, String place) {
        byte[] open = altered(PLACED.open(), "\"data\"", "\"cause\":\"x\",\"data\"");

        FormatBrokenException refused =
                catchThrowableOfType(FormatBrokenException.class, () -> read(altered(open, from, to)));

        assertThat(refused.place()).isEqualTo(place);
        assertThat(refused.order()).isEqualTo(SampleTrail.ORDER);
        assertThat(refused.seq()).isEqualTo(1);
        assertThat(refused)
                .hasMessageContaining(place)
                .hasMessageNotContaining("Ama")
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "weigh\\r\\nWARN paid ; weigh??WARN?paid",
                "weigh\\u001b[2J ; weigh??2J",
                "weigh\\u202eyap ; weigh?yap",
                "weigh\\u2028paid ; weigh?paid"
            })
    void F97_what_a_message_quotes_of_the_bytes_breaks_no_line_of_a_log(String code, String told) {
        FormatTooNewException refused = catchThrowableOfType(
                FormatTooNewException.class,
                () -> read(altered(PLACED.open(), "\"act\":\"add-note\"", "\"act\":\"" + code + "\"")));

        assertThat(refused.unknown()).isEqualTo("Act \"" + told + "\"");
        assertThat(refused).message().matches("[ -~]+");
    }

    @Test
    void more_or_fewer_personal_parts_than_the_public_bytes_name_are_refused() {
        for (String sealed :
                new String[] {"[]", "[\"Ama\"]", "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]", "{}", "Ama"}) {
            byte[] bytes = sealed.getBytes(StandardCharsets.UTF_8);

            assertThatExceptionOfType(FormatBrokenException.class)
                    .isThrownBy(() -> EventFormat.read(
                            SampleTrail.ORDER,
                            1,
                            PLACED.open(),
                            bytes,
                            PLACED.salt(),
                            PLACED.sealedDigest(),
                            PLACED.hash()));
        }
    }

    @Test
    void more_after_the_end_is_refused() {
        assertThatExceptionOfType(FormatBrokenException.class)
                .isThrownBy(() -> read(altered(PLACED.open(), "}}", "}}{}")));
    }
}
