package org.chatpadi.payments;

import java.util.Optional;
import org.joda.money.Money;

/**
 * One merchant account of one shop at one payment gateway.
 *
 * <p>Thread-safe. The rules of the package apply to every method; {@link #start} and {@link #find} use the network, the
 * others do not.
 */
public interface PaymentGateway {
    /**
     * The stable code of this account within its shop, such as {@code paystack}: 1 to 64 of a-z, 0-9, dot, hyphen and
     * underscore. Stored with every attempt; renaming it orphans them.
     */
    String name();

    /** What the adapter vouches for; the same for the life of the instance. */
    Capabilities capabilities();

    /**
     * Why this account could not do the operation with this amount: minimum, currency, whole units, missing product.
     * Asked before anything is committed (PAY-10).
     *
     * @return empty where nothing known speaks against it
     */
    Optional<Reason> unable(Operation operation, Money amount);

    /** Starts one payment. Never tells of money: only {@link #find} does (PAY-11). */
    StartResult start(StartRequest request);

    /** Every payment that the gateway has for one attempt. */
    PaymentAnswer find(PaymentQuery query);

    /** The refunds of this account; empty: refunds are made by hand. */
    default Optional<Refunds> refunds() {
        return Optional.empty();
    }

    /** Where payers' codes go; empty: {@link #start} never answers {@link StartResult.CodeNeeded}. */
    default Optional<PayerCodes> payerCodes() {
        return Optional.empty();
    }

    /** The reader of this account's callbacks; empty: it has none, the host only polls. */
    default Optional<Callbacks> callbacks() {
        return Optional.empty();
    }

    /** The account's statement; empty: there is none to compare with. */
    default Optional<Statement> statement() {
        return Optional.empty();
    }
}
