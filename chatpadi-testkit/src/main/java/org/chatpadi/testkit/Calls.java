package org.chatpadi.testkit;

import java.util.function.Function;
import org.chatpadi.payments.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One call to the fake gateway: meets its fault, acts or not, hangs, throws, answers. */
final class Calls {

    private Calls() {}

    static <T> T run(
            Script<GatewayCall, GatewayFault> script, GatewayCall call, Function<GatewayFault, T> actAndAnswer) {
        GatewayFault fault = script.take(call);
        if (fault.hangs() && !fault.acts()) {
            script.hang();
        }
        T answer = actAndAnswer.apply(fault);
        script.meanwhile(call);
        if (fault.hangs() && fault.acts()) {
            script.hang();
        }
        return switch (fault.told()) {
            case EXCEPTION -> throw new IllegalStateException("scripted: " + fault.code());
            case ERROR -> throw new LinkageError("scripted: " + fault.code());
            case NULL -> Calls.<T>nothing();
            default -> answer;
        };
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        @Nullable T none = null;
        return none;
    }

    static Reason reason(GatewayFault fault) {
        return new Reason(fault.code(), "scripted");
    }

    static Money more(Money amount) {
        return amount.plusMinor(1);
    }
}
