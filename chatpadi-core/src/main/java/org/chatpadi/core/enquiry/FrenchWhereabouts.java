package org.chatpadi.core.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** French sentences. */
enum FrenchWhereabouts implements WhereaboutsWording {
    SENTENCES;

    private static final String[] MONTHS = {
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre"
    };

    @Override
    public String tell(Told order) {
        String name = "a commande " + order.reference();
        return switch (order.status()) {
            case PLACED -> "L" + name + " nous est parvenue et attend votre paiement.";
            case CONFIRMED -> "L" + name + " est confirmée. Nous allons la préparer.";
            case PROCESSING -> "L" + name + " est en préparation.";
            case PARTIALLY_DISPATCHED ->
                order.onRoad()
                        ? "Une partie de l" + name + " est en route" + since(order.day()) + with(order)
                                + " Le reste suivra."
                        : "Une partie de l" + name + " a été livrée. Le reste suivra.";
            case DISPATCHED -> "L" + name + " est en route" + since(order.day()) + with(order);
            case DELIVERY_FAILED ->
                "L" + name + " n'a pas pu être livrée" + on(order.day()) + ". Nous vous contacterons à ce sujet.";
            case DELIVERED -> "L" + name + " a été livrée" + on(order.day()) + ".";
            case CANCELLED -> "L" + name + " a été annulée.";
        };
    }

    @Override
    public String nothing() {
        return "Nous n'avons trouvé aucune commande à vous. Écrivez-nous depuis le téléphone avec lequel vous avez"
                + " commandé, ou envoyez la référence de la commande avec le nom ou l'adresse e-mail que vous avez"
                + " donnés.";
    }

    private static String with(Told order) {
        String text = (order.courier() == null ? "" : ", avec " + order.courier())
                + (order.trackingNumber() == null ? "" : ", numéro " + order.trackingNumber());
        return text + (order.trackingLink() == null ? "." : " : " + order.trackingLink() + " .");
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : " depuis le " + date(day);
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " le " + date(day);
    }

    private static String date(LocalDate day) {
        String number = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
        return number + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }
}
