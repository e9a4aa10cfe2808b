package org.chatpadi.docs.lifecycle;

import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;

/** That an act led from one status to another; from none where it placed the order. */
record Arrow(@Nullable Status from, Act act, Status to) {}
