package org.chatpadi.reliability.model;

/** What wants a person. A matter is named by its kind and its ordinal among the order's matters of that kind. */
public enum MatterKind {
    CANCELLATION_REQUEST,
    SHORTAGE,
    DISPUTE,
    CHARGEBACK,
    EXCESS,
    UNDERPAYMENT,
    CONTRADICTION,
    CLAIM,
    CORRECTION,
    DUPLICATE
}
