package org.chatpadi.core.order;

/** A command that a gateway may give. */
public interface GatewayCommand extends Command {}
