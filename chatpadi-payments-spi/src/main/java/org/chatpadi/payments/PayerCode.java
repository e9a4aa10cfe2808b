package org.chatpadi.payments;

/**
 * The code that a payer typed after {@link StartResult#codeNeeded}. Prints without the code.
 *
 * @param attempt the attempt that waits for it
 * @param code as typed, in one line
 */
public record PayerCode(PaymentQuery attempt, String code) {
    /** Longest code, in characters: {@value}. */
    public static final int CODE_MAX = 64;

    public PayerCode {
        Check.given(attempt, "PayerCode.attempt");
        Check.line(code, "PayerCode.code", CODE_MAX);
    }

    @Override
    public String toString() {
        return "PayerCode[" + attempt + ", redacted]";
    }
}
