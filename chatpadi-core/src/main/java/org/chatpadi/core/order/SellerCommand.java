package org.chatpadi.core.order;

/** A command that a seller may give. */
public interface SellerCommand extends Command {}
