package org.chatpadi.notify;

/**
 * Why a channel or an adapter did not do what was asked. Prints its code only: channels echo what they were sent.
 *
 * @param code stable and the adapter's own ({@code template-missing}): never taken raw from an answer
 * @param text for the seller to read, often the channel's words; made one line of at most {@link #TEXT_MAX} characters
 *     instead of refused, so that no text can turn a certain answer into an exception
 */
public record Reason(String code, String text) {
    /** Longest text, in characters: {@value}; longer text is cut. */
    public static final int TEXT_MAX = 500;

    public Reason {
        Check.code(code, "Reason.code");
        text = Foreign.line(Check.given(text, "Reason.text"), TEXT_MAX);
    }

    @Override
    public String toString() {
        return "Reason[" + code + "]";
    }
}
