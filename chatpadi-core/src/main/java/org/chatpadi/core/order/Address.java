package org.chatpadi.core.order;

import org.jspecify.annotations.Nullable;

/** Where the goods go, as people write it: free lines, a town, a country (ISO 3166, two letters). */
public record Address(
        Personal lines, @Nullable Personal town, @Nullable String country) {

    public static Address of(String lines, @Nullable String town, @Nullable String country) {
        Texts.text(lines, "address.lines");
        if (town != null) {
            Texts.line(town, "address.town");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("address.country: must be two letters A-Z");
        }
        return new Address(Personal.of(lines), town == null ? null : Personal.of(town), country);
    }

    Address erased() {
        return new Address(Personal.erased(), null, country);
    }
}
