package org.chatpadi.core.order;

/** The idempotency key of a command, the host's or a drawn one, scoped to the shop. */
public record CommandId(String value) {

    /**
     * @throws IllegalArgumentException when the value is not 1 to {@value Texts#MAX_ID} of {@code A-Z a-z 0-9 . _ : -}
     */
    public CommandId {
        Texts.id(value, "command id");
    }

    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
