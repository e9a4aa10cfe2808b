package org.chatpadi.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Fact;
import org.chatpadi.core.order.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What came of the last command, from a decision or from a desk. */
record Answer(Kind kind, @Nullable RefusalCode code, List<Fact> facts, Set<Act> legalNow) {

    enum Kind {
        ACCEPTED,
        REPEATED,
        REFUSED
    }

    static Answer accepted() {
        return new Answer(Kind.ACCEPTED, null, List.of(), Set.of());
    }

    static Answer repeated() {
        return new Answer(Kind.REPEATED, null, List.of(), Set.of());
    }

    static Answer of(Decision decision) {
        if (decision instanceof Decision.Refused refused) {
            return new Answer(Kind.REFUSED, refused.code(), refused.facts(), refused.legalNow());
        }
        return decision instanceof Decision.Accepted ? accepted() : repeated();
    }

    static Answer of(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Answer(Kind.REFUSED, refused.code(), refused.facts(), refused.legalNow());
        }
        return outcome instanceof Outcome.Accepted ? accepted() : repeated();
    }

    @Override
    public String toString() {
        return code == null
                ? kind.name().toLowerCase(Locale.ROOT)
                : "refused: " + code.code() + " " + facts + "; legal now: "
                        + legalNow.stream().map(Act::code).sorted().collect(Collectors.joining(", "));
    }
}
