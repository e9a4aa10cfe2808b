package org.chatpadi.examples.quickstart.audit;

import java.util.ArrayList;
import java.util.List;

/** What was looked at, and what differed: a sentence each. */
public final class Findings {

    private final List<String> sentences = new ArrayList<>();
    private long checks;

    /** What was found so far, to go on from. */
    static Findings from(Findings sofar) {
        Findings findings = new Findings();
        findings.sentences.addAll(sofar.sentences);
        findings.checks = sofar.checks;
        return findings;
    }

    /** Something was looked at; the sentence tells what differs unless it holds. */
    public void check(boolean holds, String otherwise) {
        checks++;
        if (!holds) {
            sentences.add(otherwise);
        }
    }

    /** Something was counted twice, from two sides. */
    public void same(String what, Object expected, Object found) {
        check(expected.equals(found), what + ": expected " + expected + ", found " + found);
    }

    public long checks() {
        return checks;
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
