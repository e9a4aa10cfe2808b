package org.chatpadi.examples.quickstart.orders;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chatpadi.core.placement.CustomerDraft;
import org.jspecify.annotations.Nullable;

/** A customer made up from a number, the same in every run: the file has no names, phones or addresses. */
public record Buyer(long number, @Nullable String country) {

    private static final List<String> FIRST = List.of(
            "Amelia", "Kofi", "Oliver", "Ama", "Isla", "Chidi", "George", "Efua", "Ava", "Tunde", "Harry", "Abena");

    private static final List<String> LAST = List.of(
            "Carter", "Mensah", "Walker", "Okafor", "Hughes", "Boateng", "Bennett", "Adeyemi", "Price", "Owusu",
            "Reid");

    private static final List<String> STREETS = List.of(
            "Mill Lane", "Station Road", "Church Street", "Ring Road", "High Street", "Park Avenue", "The Green");

    private static final List<String> TOWNS = List.of("Leeds", "Bristol", "Norwich", "Cardiff", "Derby");

    private static final Map<String, String> CODES = Map.of(
            "United Kingdom",
            "GB",
            "EIRE",
            "IE",
            "France",
            "FR",
            "Germany",
            "DE",
            "Norway",
            "NO",
            "Netherlands",
            "NL",
            "Australia",
            "AU",
            "Ghana",
            "GH");

    /** @param country as the file writes it */
    static Buyer of(String number, String country) {
        return new Buyer(Long.parseLong(number), CODES.get(country));
    }

    public String name() {
        return pick(FIRST, 7) + " " + pick(LAST, 13);
    }

    /** As people write it in Britain; no two numbers share one. */
    public String phone() {
        return String.format(Locale.ROOT, "07700 %06d", number * 7919 % 1_000_000);
    }

    /** Every third has none and is reached by phone. */
    public @Nullable String email() {
        return number % 3 == 0 ? null : "customer." + number + "@mail.example";
    }

    public CustomerDraft draft() {
        return CustomerDraft.named(name())
                .withPhone(phone())
                .withEmail(email())
                .withAddress(number % 200 + 1 + " " + pick(STREETS, 3), pick(TOWNS, 5), country);
    }

    private String pick(List<String> from, int stride) {
        return from.get((int) (number / stride % from.size()));
    }
}
