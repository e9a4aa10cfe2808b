package org.chatpadi.testkit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.chatpadi.core.order.Balance;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.PaymentStatus;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a test expects of an order and of the last command given to it. Each expectation returns the same object, so that a life reads as one
 * sentence, and throws an {@link AssertionError} that tells what was found.
 *
 * @param <S> what it is
 */
public abstract class Expectations<S extends Expectations<S>> {

    Expectations() {}

    /** The order as it is now. */
    public abstract Order order();

    abstract @Nullable Answer last();

    /** Kinds that the customer was told since the last command was given. */
    abstract List<String> toldCustomer();

    /** Kinds that the seller was told since the last command was given. */
    abstract List<String> toldSeller();

    abstract S self();

    /** The last command was accepted: it wrote something. */
    public S expectAccepted() {
        return expect("accepted", answer(Answer.Kind.ACCEPTED), given());
    }

    /** The same had been done before: nothing was written. */
    public S expectRepeated() {
        return expect("repeated", answer(Answer.Kind.REPEATED), given());
    }

    /** The last command was refused by this rule, and at least these facts blocked it. */
    public S expectRefused(RefusalCode code, Fact... facts) {
        Answer given = last();
        boolean fits = given != null && given.code() == code && given.facts().containsAll(Arrays.asList(facts));
        return expect("refused: " + code.code() + " " + Arrays.toString(facts), fits, given());
    }

    public S expectStatus(Status status) {
        return expect("status " + status, order().status() == status, order().status());
    }

    public S expectPaymentStatus(PaymentStatus status) {
        return expect("payment status " + status, order().paymentStatus() == status, order().paymentStatus());
    }

    /** Due, net, reserved and excess, in whole major units of the order's currency. */
    public S expectBalance(long due, long net, long reserved, long excess) {
        return expectBalance(Long.toString(due), Long.toString(net), Long.toString(reserved), Long.toString(excess));
    }

    /** Due, net, reserved and excess, as decimals in the order's currency. */
    public S expectBalance(String due, String net, String reserved, String excess) {
        Balance balance = order().balance();
        List<String> found =
                List.of(major(balance.due()), major(balance.net()), major(balance.reserved()), major(balance.excess()));
        List<String> wanted = List.of(plain(due), plain(net), plain(reserved), plain(excess));
        return expect("due / net / reserved / excess " + wanted, wanted.equals(found), found);
    }

    /** What a courier must collect, in whole major units. */
    public S expectOutstanding(long outstanding) {
        String found = major(order().balance().outstanding());
        return expect("outstanding " + outstanding, found.equals(plain(Long.toString(outstanding))), found);
    }

    /** The customer was told exactly these kinds of messages since the last command was given, in any order. */
    public S expectMessages(String... kinds) {
        return expectTold("to the customer", kinds, toldCustomer());
    }

    /** The seller was told exactly these kinds of messages since the last command was given, in any order. */
    public S expectSellerMessages(String... kinds) {
        return expectTold("to the seller", kinds, toldSeller());
    }

    private S expectTold(String whom, String[] kinds, List<String> told) {
        List<String> wanted = Arrays.stream(kinds).sorted().toList();
        List<String> found = told.stream().sorted().toList();
        return expect("messages " + whom + " " + wanted, wanted.equals(found), found);
    }

    private boolean answer(Answer.Kind kind) {
        Answer given = last();
        return given != null && given.kind() == kind;
    }

    private String given() {
        Answer given = last();
        return given == null ? "no command was given" : given.toString();
    }

    private S expect(String wanted, boolean fits, Object found) {
        if (!fits) {
            throw new AssertionError("expected " + wanted + ", but found " + found + " (" + order() + ", "
                    + order().paymentStatus() + ")");
        }
        return self();
    }

    private String major(long minor) {
        return plain(order().money(minor).getAmount());
    }

    private static String plain(String amount) {
        return plain(new BigDecimal(amount));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
