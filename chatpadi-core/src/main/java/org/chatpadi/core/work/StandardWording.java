package org.chatpadi.core.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.chatpadi.core.lifecycle.Notice;

/** The library's own words, kept as templates beside this class: one file per language. */
final class StandardWording implements Wording {

    static final StandardWording INSTANCE = new StandardWording();

    private final Map<String, Template> english = load("en");
    private final Map<String, Template> french = load("fr");

    private StandardWording() {}

    @Override
    public Words say(Notice notice, Locale locale, Map<String, String> facts) {
        String key = notice.audience().code() + "." + notice.kind();
        return new Words(
                template(locale, key + ".subject").fill(facts),
                template(locale, key + ".text").fill(facts));
    }

    /** The template under this key. */
    Template template(Locale locale, String key) {
        Template template = templates(locale).get(key);
        if (template == null) {
            throw new IllegalArgumentException("wording: nothing is said under " + key);
        }
        return template;
    }

    Map<String, Template> templates(Locale locale) {
        return locale.getLanguage().equals("fr") ? french : english;
    }

    private static Map<String, Template> load(String language) {
        Properties texts = new Properties();
        try (InputStream file = StandardWording.class.getResourceAsStream("wording_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("the wording in " + language + " is missing from the jar");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, Template> templates = new HashMap<>();
        texts.stringPropertyNames().forEach(key -> templates.put(key, new Template(texts.getProperty(key))));
        return Map.copyOf(templates);
    }
}
