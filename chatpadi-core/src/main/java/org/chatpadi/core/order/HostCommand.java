package org.chatpadi.core.order;

/** A command that a host may give. */
public interface HostCommand extends Command {}
