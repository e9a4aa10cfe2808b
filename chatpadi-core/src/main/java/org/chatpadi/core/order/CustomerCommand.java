package org.chatpadi.core.order;

/** A command that a customer may give. */
public interface CustomerCommand extends Command {}
