package org.chatpadi.core.order;

/**
 * The root of all exceptions of the library's own: bugs, contention and broken infrastructure. What a rule forbids is a refusal, never an
 * exception. Messages carry ids and no personal data.
 */
public class ChatPadiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChatPadiException(String message) {
        super(message);
    }

    public ChatPadiException(String message, Throwable cause) {
        super(message, cause);
    }
}
