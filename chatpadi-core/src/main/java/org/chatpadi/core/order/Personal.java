package org.chatpadi.core.order;

/**
 * Text about a person: a name, a phone number, an address, somebody's own words. It prints as redacted, is stored in the sealed part of
 * an event, and is gone once the customer is erased. Equal when the texts are equal.
 */
public final class Personal {

    private static final Personal ERASED = new Personal("");

    private final String text;

    private Personal(String text) {
        this.text = text;
    }

    /** Wraps a text as it is; check it first with {@link Texts}. */
    public static Personal of(String text) {
        return text.isEmpty() ? ERASED : new Personal(text);
    }

    /** What stands where a text was before its customer was erased. */
    public static Personal erased() {
        return ERASED;
    }

    public boolean isErased() {
        return text.isEmpty();
    }

    /** The text itself. Every caller is a place where personal data leaves the domain. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Personal that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return isErased() ? "[erased]" : "[redacted]";
    }
}
