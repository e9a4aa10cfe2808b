package org.chatpadi.reliability.model;

/** An amount of money in the minor unit of its currency. */
public record Amount(long minor, String currency) {}
