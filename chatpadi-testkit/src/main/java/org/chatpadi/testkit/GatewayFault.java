package org.chatpadi.testkit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How one call to a {@link FakeGateway} goes: whether the gateway acts, and what the caller is told. */
public enum GatewayFault {
    /** Acts, and tells the truth. */
    NONE(true, Told.TRUTH),
    /** Does not act; the answer is unknown, a look-up has none. */
    TIME_OUT_BEFORE(false, Told.UNKNOWN),
    /** Acts; the answer is unknown, a look-up has none. */
    TIME_OUT_AFTER(true, Told.UNKNOWN),
    /** Acts; the connection breaks before the answer is there. */
    LOSE_ANSWER(true, Told.UNKNOWN),
    /** Does not act, and never will; a look-up has no answer. */
    REFUSE(false, Told.REFUSED),
    /** Does not act now and asks to wait for {@link FakeGateway#RETRY_AFTER}; a look-up has no answer. */
    NOT_DONE(false, Told.NOT_DONE),
    /** Acts, tells the truth, and calls back twice. */
    CALL_BACK_TWICE(true, Told.TRUTH, GatewayCall.REFUND),
    /** The refund is taken and stays pending until it is finished or failed by the test. */
    PEND(true, Told.TRUTH, GatewayCall.REFUND),
    /** The refund is told as pending and has succeeded right afterwards. */
    PEND_THEN_SUCCEED(true, Told.TRUTH, GatewayCall.REFUND),
    /** The refund is told as pending and has failed right afterwards. */
    PEND_THEN_FAIL(true, Told.TRUTH, GatewayCall.REFUND),
    /** The refund is taken and fails at once. */
    FAIL(true, Told.TRUTH, GatewayCall.REFUND),
    /** The refund is told as succeeded, and the bank sends it back right afterwards. */
    SUCCEED_THEN_FAIL(true, Told.TRUTH, GatewayCall.REFUND),
    /** The refund is taken and stuck until details are supplied. */
    NEED_DETAILS(true, Told.TRUTH, GatewayCall.REFUND),
    /** Does not act and tells of success; a look-up tells of money that never came or went. */
    LIE(false, Told.LIE, GatewayCall.START, GatewayCall.FIND_PAYMENT, GatewayCall.REFUND, GatewayCall.FIND_REFUND),
    /** Acts, and tells of one minor unit more. */
    WRONG_AMOUNT(true, Told.OTHER_AMOUNT, GatewayCall.FIND_PAYMENT, GatewayCall.REFUND, GatewayCall.FIND_REFUND),
    /** A look-up finds nothing, whatever there is. */
    FORGET(true, Told.NOT_FOUND, GatewayCall.FIND_PAYMENT, GatewayCall.FIND_REFUND),
    /** Blocks before acting, until {@link FakeGateway#release} or an interrupt; then the answer is unknown. */
    HANG_BEFORE(false, Told.UNKNOWN),
    /** Acts and blocks, until {@link FakeGateway#release} or an interrupt; then the answer is unknown. */
    HANG_AFTER(true, Told.UNKNOWN),
    /** Throws a {@link RuntimeException} before acting. */
    THROW(false, Told.EXCEPTION),
    /** Acts and throws a {@link RuntimeException}. */
    THROW_AFTER(true, Told.EXCEPTION),
    /** Throws a {@link LinkageError} before acting. */
    ERROR(false, Told.ERROR),
    /** Acts and throws a {@link LinkageError}. */
    ERROR_AFTER(true, Told.ERROR),
    /** Does not act and returns null. */
    NULL(false, Told.NULL),
    /** Acts and returns null. */
    NULL_AFTER(true, Told.NULL);

    enum Told {
        TRUTH,
        UNKNOWN,
        REFUSED,
        NOT_DONE,
        LIE,
        OTHER_AMOUNT,
        NOT_FOUND,
        EXCEPTION,
        ERROR,
        NULL
    }

    private final boolean acts;
    private final Told told;
    private final Set<GatewayCall> calls;

    GatewayFault(boolean acts, Told told, GatewayCall... calls) {
        this.acts = acts;
        this.told = told;
        this.calls = calls.length == 0 ? EnumSet.allOf(GatewayCall.class) : EnumSet.copyOf(Arrays.asList(calls));
    }

    /** The faults that this call can have, {@link #NONE} first. */
    public static List<GatewayFault> of(GatewayCall call) {
        return Arrays.stream(values()).filter(fault -> fault.fits(call)).toList();
    }

    public boolean fits(GatewayCall call) {
        return calls.contains(call);
    }

    /** Whether the gateway does what it was asked. */
    public boolean acts() {
        return acts;
    }

    /** Whether the call blocks until it is released. */
    public boolean hangs() {
        return this == HANG_BEFORE || this == HANG_AFTER;
    }

    /** Whether nothing untrue is told: the gateway may fail, and the adapter break, but neither lies. */
    public boolean isHonest() {
        return told != Told.LIE && told != Told.OTHER_AMOUNT && told != Told.NOT_FOUND;
    }

    Told told() {
        return told;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
