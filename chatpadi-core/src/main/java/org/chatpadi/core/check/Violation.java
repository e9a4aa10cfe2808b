package org.chatpadi.core.check;

/** An invariant that does not hold: its number, and what was found, without personal data. */
public record Violation(String number, String text) {
    @Override
    public String toString() {
        return number + ": " + text;
    }
}
