package org.chatpadi.core.store;

/**
 * A natural key that at most one order of a shop may hold, for ever (K5): a placement's message, a provider's transaction, a reference.
 *
 * @param kind a code
 * @param key at most 1,000 characters
 */
public record Claim(String kind, String key) {}
