package org.chatpadi.core.order;

/** A command that a assistant may give. */
public interface AssistantCommand extends Command {}
