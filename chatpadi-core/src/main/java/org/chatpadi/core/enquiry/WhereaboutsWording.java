package org.chatpadi.core.enquiry;

import java.time.LocalDate;
import java.util.Locale;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** The sentences in which "where is my order?" is answered. Hosts may bring their own. */
public interface WhereaboutsWording {

    /** One whole sentence or more about one order. */
    String tell(Told order);

    /** The answer where no order was found, or none that is proven to be the asker's: the same for both. */
    String nothing();

    /**
     * What a sentence may say.
     *
     * @param onRoad whether something is on the road
     * @param day of the newest step of a shipment, in the shop's zone; or null where nothing was sent
     * @param courier who carries what is on the road, as customers know it; or null
     * @param trackingNumber the courier's, or null
     * @param trackingLink the courier's, or null
     */
    record Told(
            String reference,
            Status status,
            boolean onRoad,
            @Nullable LocalDate day,
            @Nullable String courier,
            @Nullable String trackingNumber,
            @Nullable String trackingLink) {}

    static WhereaboutsWording english() {
        return EnglishWhereabouts.SENTENCES;
    }

    static WhereaboutsWording french() {
        return FrenchWhereabouts.SENTENCES;
    }

    /** French for French locales, else English. */
    static WhereaboutsWording of(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? french() : english();
    }
}
