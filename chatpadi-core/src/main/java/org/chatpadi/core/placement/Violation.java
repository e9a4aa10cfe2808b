package org.chatpadi.core.placement;

/** One thing that is wrong with a draft: where, and which rule or limit. Never with the value itself. */
public record Violation(String path, String rule) {}
