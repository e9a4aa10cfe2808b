package org.chatpadi.core.placement;

import jakarta.validation.constraints.NotNull;
import org.chatpadi.core.order.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered, as it came in. At least an e-mail address or a phone number is needed.
 *
 * @param phone as people write it; read in the shop's region
 * @param addressLines where the goods go, or null
 * @param country two letters (ISO 3166), or null
 */
public record CustomerDraft(
        @NotNull(message = "is required") @CleanText String name,
        @CleanText(max = Phones.MAX_RAW) @Nullable String phone,
        @CleanText(max = 254) @Nullable String email,

        @CleanText(max = Texts.MAX_TEXT, breaks = true) @Nullable
        String addressLines,

        @CleanText @Nullable String town,
        @CleanText(max = 2) @Nullable String country) {

    public static CustomerDraft named(String name) {
        return new CustomerDraft(name, null, null, null, null, null);
    }

    public CustomerDraft withPhone(@Nullable String raw) {
        return new CustomerDraft(name, raw, email, addressLines, town, country);
    }

    public CustomerDraft withEmail(@Nullable String raw) {
        return new CustomerDraft(name, phone, raw, addressLines, town, country);
    }

    public CustomerDraft withAddress(String lines, @Nullable String inTown, @Nullable String inCountry) {
        return new CustomerDraft(name, phone, email, lines, inTown, inCountry);
    }

    @Override
    public String toString() {
        return "CustomerDraft[redacted]";
    }
}
