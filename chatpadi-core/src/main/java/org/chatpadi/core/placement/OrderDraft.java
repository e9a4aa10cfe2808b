package org.chatpadi.core.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.ChargeKind;
import org.chatpadi.core.order.StandingChoice;
import org.jspecify.annotations.Nullable;

/**
 * An order as it came in: from a chat, a web shop, a file. Raw on purpose; the desk checks it once and answers with every violation and
 * its path. Immutable: each {@code with} gives a copy.
 *
 * @param channel where it was placed: {@code whatsapp}, {@code web}, {@code import}
 * @param conversation on that channel, or null
 * @param message the reference of the message, cart or row: with channel and conversation the natural key
 * @param reference what people shall call it, or null to have one drawn
 * @param currency ISO 4217, or null for the shop's
 * @param deposit what is due before dispatch, for terms of a deposit; else null
 */
public record OrderDraft(
        @NotNull(message = "is required") @CleanText String channel,
        @CleanText @Nullable String conversation,
        @NotNull(message = "is required") @CleanText String message,
        @CleanText(max = 40) @Nullable String reference,
        @NotNull(message = "is required") @Valid CustomerDraft customer,

        @NotEmpty(message = "must have at least one line")
        @Size(max = OrderDraft.MAX_LINES, message = "must have at most {max} lines")
        List<@NotNull(message = "is required") @Valid LineDraft> lines,

        @Size(max = OrderDraft.MAX_CHARGES, message = "must have at most {max} charges")
        List<@NotNull(message = "is required") @Valid ChargeDraft> charges,

        @CleanText(max = 3) @Nullable String currency,
        @NotNull(message = "is required") TermsDraft terms,
        @Nullable BigDecimal deposit,
        @NotNull(message = "is required") StandingChoice onShortage) {

    /** Most lines of an order. */
    public static final int MAX_LINES = 10_000;
    /** Most charges of an order at placement. */
    public static final int MAX_CHARGES = 100;

    /** What is due before dispatch. */
    public enum TermsDraft {
        PREPAID,
        DEPOSIT,
        ON_DELIVERY
    }

    public OrderDraft {
        lines = lines == null ? List.of() : new ArrayList<>(lines);
        charges = charges == null ? List.of() : new ArrayList<>(charges);
    }

    /** A prepaid order without lines yet. */
    public static OrderDraft from(
            String channel, @Nullable String conversation, String message, CustomerDraft customer) {
        return new OrderDraft(
                channel,
                conversation,
                message,
                null,
                customer,
                List.of(),
                List.of(),
                null,
                TermsDraft.PREPAID,
                null,
                StandingChoice.ASK_ME);
    }

    /** And this line. */
    public OrderDraft line(String product, String name, long quantity, String price) {
        List<LineDraft> more = new ArrayList<>(lines);
        more.add(new LineDraft(product, name, quantity, new BigDecimal(price)));
        return withLines(more);
    }

    public OrderDraft withLines(List<LineDraft> all) {
        return new OrderDraft(
                channel,
                conversation,
                message,
                reference,
                customer,
                all,
                charges,
                currency,
                terms,
                deposit,
                onShortage);
    }

    /** And this charge. */
    public OrderDraft charge(ChargeKind kind, String amount, boolean followsLines) {
        List<ChargeDraft> more = new ArrayList<>(charges);
        more.add(new ChargeDraft(kind, new BigDecimal(amount), followsLines));
        return new OrderDraft(
                channel, conversation, message, reference, customer, lines, more, currency, terms, deposit, onShortage);
    }

    public OrderDraft withReference(String called) {
        return new OrderDraft(
                channel, conversation, message, called, customer, lines, charges, currency, terms, deposit, onShortage);
    }

    public OrderDraft in(String isoCurrency) {
        return new OrderDraft(
                channel,
                conversation,
                message,
                reference,
                customer,
                lines,
                charges,
                isoCurrency,
                terms,
                deposit,
                onShortage);
    }

    public OrderDraft prepaid() {
        return with(TermsDraft.PREPAID, null);
    }

    public OrderDraft onDelivery() {
        return with(TermsDraft.ON_DELIVERY, null);
    }

    public OrderDraft withDeposit(String amount) {
        return with(TermsDraft.DEPOSIT, new BigDecimal(amount));
    }

    @Override
    public String toString() {
        return "OrderDraft[redacted]";
    }

    private OrderDraft with(TermsDraft other, @Nullable BigDecimal before) {
        return new OrderDraft(
                channel,
                conversation,
                message,
                reference,
                customer,
                lines,
                charges,
                currency,
                other,
                before,
                onShortage);
    }

    /** What the customer chose once for any shortage. */
    public OrderDraft onShortage(StandingChoice choice) {
        return new OrderDraft(
                channel, conversation, message, reference, customer, lines, charges, currency, terms, deposit, choice);
    }
}
