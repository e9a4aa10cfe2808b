package org.chatpadi.notify;

/** What a failure is about, and so what else fails with it. */
public enum Scope {
    /** This message only: its text, its template, its moment. */
    MESSAGE,
    /** This address: other messages to it fail too, other addresses do not. */
    ADDRESS,
    /** The whole channel: its credentials, its balance, its own limits, or the service itself. */
    CHANNEL
}
