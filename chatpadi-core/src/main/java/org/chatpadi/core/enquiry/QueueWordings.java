package org.chatpadi.core.enquiry;

import java.util.Map;
import java.util.Objects;
import org.chatpadi.core.store.Work;

/**
 * The reasons of one language.
 *
 * @param notSent before the reason why a message did not go through
 * @param notDone before the reason why a call did not go through
 */
record QueueWordings(Map<String, String> reasons, String notSent, String notDone) implements QueueWording {

    static final QueueWording ENGLISH = new QueueWordings(
            Map.ofEntries(
                    Map.entry("cancellation-request", "The customer asks to cancel"),
                    Map.entry("shortage", "Goods are short"),
                    Map.entry("dispute", "The customer complains"),
                    Map.entry("chargeback", "The payer's bank takes a payment back"),
                    Map.entry("excess", "More was paid than is owed"),
                    Map.entry("underpayment", "Less was paid than is owed"),
                    Map.entry("contradiction", "Money and order do not agree"),
                    Map.entry("payment-claimed", "The customer says it is paid"),
                    Map.entry("correction-request", "The customer asks for a correction"),
                    Map.entry("possible-duplicate", "Perhaps ordered twice"),
                    Map.entry("refund-by-hand", "A refund to make by hand"),
                    Map.entry("refund-review", "A refund to look into"),
                    Map.entry("write-to-customer", "Write to the customer"),
                    Map.entry("unpaid", "Not paid yet"),
                    Map.entry("process", "To get ready"),
                    Map.entry("dispatch", "To dispatch"),
                    Map.entry("failed-delivery", "Could not be delivered"),
                    Map.entry("on-road-too-long", "On the road for too long"),
                    Map.entry("settle", "Money to collect on delivery")),
            "A message was not sent: ",
            "A call was not made: ");

    static final QueueWording FRENCH = new QueueWordings(
            Map.ofEntries(
                    Map.entry("cancellation-request", "Le client demande l'annulation"),
                    Map.entry("shortage", "Il manque de la marchandise"),
                    Map.entry("dispute", "Le client réclame"),
                    Map.entry("chargeback", "La banque du payeur reprend un paiement"),
                    Map.entry("excess", "Trop payé"),
                    Map.entry("underpayment", "Pas assez payé"),
                    Map.entry("contradiction", "L'argent et la commande ne concordent pas"),
                    Map.entry("payment-claimed", "Le client dit avoir payé"),
                    Map.entry("correction-request", "Le client demande une correction"),
                    Map.entry("possible-duplicate", "Peut-être commandé deux fois"),
                    Map.entry("refund-by-hand", "Un remboursement à faire à la main"),
                    Map.entry("refund-review", "Un remboursement à vérifier"),
                    Map.entry("write-to-customer", "Écrire au client"),
                    Map.entry("unpaid", "Pas encore payée"),
                    Map.entry("process", "À préparer"),
                    Map.entry("dispatch", "À expédier"),
                    Map.entry("failed-delivery", "N'a pas pu être livrée"),
                    Map.entry("on-road-too-long", "En route depuis trop longtemps"),
                    Map.entry("settle", "À encaisser à la livraison")),
            "Un message n'est pas parti : ",
            "Un appel n'a pas été fait : ");

    @Override
    public String reason(String kind) {
        return Objects.requireNonNullElse(reasons.get(kind), kind);
    }

    @Override
    public String parked(Work.Kind kind, String why) {
        return switch (kind) {
            case TELL_CUSTOMER, TELL_SELLER -> notSent + why;
            case START_ATTEMPT, CHECK_ATTEMPT, REFUND, INBOX -> notDone + why;
        };
    }
}
