package org.chatpadi.notify;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Where a message goes. Personal data or a secret in itself: every kind prints as redacted. */
public sealed interface Address permits Address.Email, Address.Phone, Address.Conversation, Address.Endpoint {
    /** The answer of the one function that fits; a new kind breaks the caller's build, never its run. */
    default <T> T match(
            Function<Email, T> email,
            Function<Phone, T> phone,
            Function<Conversation, T> conversation,
            Function<Endpoint, T> endpoint) {
        if (this instanceof Email it) {
            return email.apply(it);
        } else if (this instanceof Phone it) {
            return phone.apply(it);
        } else if (this instanceof Conversation it) {
            return conversation.apply(it);
        }
        return endpoint.apply((Endpoint) this);
    }

    /**
     * A mailbox.
     *
     * @param value one address without a display name, such as {@code name@host.example}
     */
    record Email(String value) implements Address {
        public Email {
            Check.email(value, "Email.value");
        }

        @Override
        public String toString() {
            return "Email[redacted]";
        }
    }

    /**
     * A phone, for SMS and for messengers that go by number.
     *
     * @param e164 a plus sign and 7 to 15 digits
     */
    record Phone(String e164) implements Address {
        public Phone {
            Check.e164(e164, "Phone.e164");
        }

        @Override
        public String toString() {
            return "Phone[redacted]";
        }
    }

    /**
     * A conversation that the customer opened.
     *
     * @param channel the code of the chat platform ({@code telegram}, {@code instagram})
     * @param id the platform's id of the conversation
     */
    record Conversation(String channel, String id) implements Address {
        /** Longest id, in characters: {@value}. */
        public static final int ID_MAX = 200;

        public Conversation {
            Check.code(channel, "Conversation.channel");
            Check.line(id, "Conversation.id", ID_MAX);
        }

        @Override
        public String toString() {
            return "Conversation[" + channel + ", redacted]";
        }
    }

    /**
     * A machine of the host or of a partner. Prints its id only: the URL of some receivers is their only secret.
     *
     * @param id the host's id of this endpoint
     * @param url http or https for webhooks; a sink for something else gives its own scheme a meaning
     * @param secrets what to sign with, the newest first; several while they change, none where nothing is signed
     */
    record Endpoint(String id, URI url, List<String> secrets) implements Address {
        /** Longest secret, in characters: {@value}. */
        public static final int SECRET_MAX = 500;

        /** Most secrets at a time: {@value}. */
        public static final int SECRETS_MAX = 5;

        public Endpoint {
            Check.messageId(id, "Endpoint.id");
            Check.absolute(url, "Endpoint.url");
            secrets = List.copyOf(Check.given(secrets, "Endpoint.secrets"));
            Check.that(secrets.size() <= SECRETS_MAX, "Endpoint.secrets", "must be at most " + SECRETS_MAX);
            secrets.forEach(secret -> Check.id(secret, "Endpoint.secrets", SECRET_MAX));
        }

        @Override
        public String toString() {
            return "Endpoint[" + id + ", redacted]";
        }
    }
}
