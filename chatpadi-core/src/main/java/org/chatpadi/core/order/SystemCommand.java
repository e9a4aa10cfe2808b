package org.chatpadi.core.order;

/** A command that a system may give. */
public interface SystemCommand extends Command {}
