package org.chatpadi.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notice.Audience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    /** The letters of a text message of 160 characters: the default alphabet of GSM 03.38 without its extension. */
    private static final String GSM = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final StandardWording WORDING = StandardWording.INSTANCE;
    private static final Locale FRENCH = Locale.forLanguageTag("fr-CI");

    private static final Map<String, String> LEAST = Map.of(
            "shop", "Kente House", "ref", "K-1042", "items", "2 x Kente roll", "total", "GHS 250.00", "noLink", "yes");

    /** The kinds that docs/commands.md lists, by audience. */
    static Stream<Notice> kinds() throws IOException {
        String doc = Files.readString(Path.of("..", "docs", "commands.md"));
        String section = doc.substring(doc.indexOf("## Message kinds"));
        int seller = section.indexOf("To the seller:");
        return Stream.concat(
                named(section.substring(0, seller), Audience.CUSTOMER),
                named(section.substring(seller), Audience.SELLER));
    }

    private static Stream<Notice> named(String text, Audience audience) {
        return Pattern.compile("`([a-z-]+)`")
                .matcher(text)
                .results()
                .map(found -> new Notice(audience, found.group(1)))
                .distinct();
    }

    /** Every fact at once, each as long as in life. */
    private static Map<String, String> everything() {
        Map<String, String> facts = new LinkedHashMap<>(LEAST);
        WORDING.templates(Locale.ENGLISH)
                .values()
                .forEach(template -> template.mentioned().forEach(name -> facts.putIfAbsent(name, "<" + name + ">")));
        return facts;
    }

    @Test
    void every_kind_that_is_told_has_words_in_both_languages_and_nothing_else_has() throws IOException {
        Set<String> keys = new TreeSet<>();
        kinds().forEach(notice -> {
            keys.add(notice.audience().code() + "." + notice.kind() + ".subject");
            keys.add(notice.audience().code() + "." + notice.kind() + ".text");
        });
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(WORDING.templates(Locale.ENGLISH).keySet()).isEqualTo(keys);
        assertThat(WORDING.templates(FRENCH).keySet()).isEqualTo(keys);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void no_place_is_left_open_whatever_is_known(Notice notice) {
        for (Locale locale : List.of(Locale.ENGLISH, FRENCH)) {
            for (Map<String, String> facts : List.of(LEAST, everything())) {
                Wording.Words words = WORDING.say(notice, locale, facts);
                assertThat(words.subject() + words.text())
                        .doesNotContain("{", "}", "[", "]", "null", "  ")
                        .contains("K-1042");
                assertThat(words.subject())
                        .doesNotContain("\n")
                        .isEqualTo(words.subject().strip());
                assertThat(words.text()).isEqualTo(words.text().strip());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void both_languages_tell_the_same_facts(Notice notice) {
        for (String part : List.of(".subject", ".text")) {
            String key = notice.audience().code() + "." + notice.kind() + part;
            assertThat(WORDING.template(FRENCH, key).mentioned())
                    .as(key)
                    .isEqualTo(WORDING.template(Locale.ENGLISH, key).mentioned());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void with_the_least_facts_the_text_fits_one_text_message_in_its_alphabet(Notice notice) {
        for (Locale locale : List.of(Locale.ENGLISH, FRENCH)) {
            String text = WORDING.say(notice, locale, LEAST).text();
            assertThat(text.length()).as(text).isLessThanOrEqualTo(160);
            assertThat(text.chars().filter(c -> GSM.indexOf(c) < 0).mapToObj(c -> "" + (char) c))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void in_every_template_all_letters_are_of_that_alphabet() {
        for (Locale locale : List.of(Locale.ENGLISH, FRENCH)) {
            for (Notice notice : notices()) {
                String text = WORDING.say(notice, locale, everything()).text();
                assertThat(text.chars().filter(c -> GSM.indexOf(c) < 0).mapToObj(c -> "" + (char) c))
                        .as(text)
                        .isEmpty();
            }
        }
    }

    private static List<Notice> notices() {
        try {
            return kinds().toList();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void other_languages_are_told_in_english() {
        Notice delivered = new Notice(Audience.CUSTOMER, "delivered");
        assertThat(WORDING.say(delivered, Locale.forLanguageTag("sw-KE"), LEAST))
                .isEqualTo(WORDING.say(delivered, Locale.ENGLISH, LEAST));
        assertThat(WORDING.say(delivered, Locale.FRANCE, LEAST))
                .isNotEqualTo(WORDING.say(delivered, Locale.ENGLISH, LEAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "th-TH", "de-DE"})
    @Tag("F99")
    void the_machine_s_own_language_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        List<Wording.Words> plain = notices().stream()
                .map(notice -> WORDING.say(notice, Locale.ENGLISH, everything()))
                .toList();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(notices().stream()
                            .map(notice -> WORDING.say(notice, Locale.ENGLISH, everything()))
                            .toList())
                    .isEqualTo(plain);
            assertThat(MoneyText.of(org.joda.money.Money.parse("GHS 1250"))).isEqualTo("GHS 1,250.00");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_host_can_say_one_kind_in_its_own_words() {
        Wording ours = (notice, locale, facts) -> notice.kind().equals("delivered")
                ? new Wording.Words("Yours", "Enjoy, " + facts.get("name"))
                : Wording.standard().say(notice, locale, facts);
        Map<String, String> facts = new LinkedHashMap<>(LEAST);
        facts.put("name", "Ama");
        assertThat(ours.say(new Notice(Audience.CUSTOMER, "delivered"), Locale.ENGLISH, facts)
                        .text())
                .isEqualTo("Enjoy, Ama");
        assertThat(ours.say(new Notice(Audience.CUSTOMER, "processing"), Locale.ENGLISH, facts)
                        .text())
                .startsWith("Kente House: we are getting");
    }
}
