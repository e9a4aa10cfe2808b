package org.chatpadi.core.order;

import java.time.Instant;

/** Where and when an event stands in its trail: its dense sequence number from 1, and the time it was recorded (UTC, microseconds). */
public record Stamp(long seq, Instant at) {}
