package org.chatpadi.core.order;

/** A command that a courier may give. */
public interface CourierCommand extends Command {}
