package org.chatpadi.core.store;

import java.util.List;

/**
 * What a command id did: an outcome is ranges of trails, the command's own order first.
 *
 * @param fingerprint of the command's content
 */
public record Done(byte[] fingerprint, List<Range> ranges) {
    public Done {
        ranges = List.copyOf(ranges);
    }
}
