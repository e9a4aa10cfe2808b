package org.chatpadi.payments;

/** Lists what the gateway recorded, to be compared with what ChatPadi recorded. Thread-safe; uses the network. */
public interface Statement {
    /** One page, in the gateway's own stable order. */
    StatementAnswer list(StatementQuery query);
}
