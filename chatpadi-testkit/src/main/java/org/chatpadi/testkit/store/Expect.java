package org.chatpadi.testkit.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.chatpadi.core.store.CommitResult;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** What is seen, held against what must be. */
final class Expect {

    private Expect() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static void equal(@Nullable Object expected, @Nullable Object seen, String what) {
        that(Objects.equals(expected, seen), what + ": expected " + expected + ", saw " + seen);
    }

    static void bytes(byte @Nullable [] expected, byte @Nullable [] seen, String what) {
        that(Arrays.equals(expected, seen), what + ": expected " + hex(expected) + ", saw " + hex(seen));
    }

    static void committed(CommitResult result) {
        equal(new CommitResult.Committed(), result, "the commit");
    }

    /** The same events with the same bytes, without a look at their order's document. */
    static void trail(List<Recorded> expected, List<Recorded> seen, String what) {
        equal(expected.size(), seen.size(), what + ", events");
        for (int i = 0; i < expected.size(); i++) {
            recorded(
                    expected.get(i),
                    seen.get(i),
                    what + ", event " + expected.get(i).seq());
        }
    }

    private static void recorded(Recorded expected, Recorded seen, String what) {
        equal(expected.envelope(), seen.envelope(), what + ", envelope");
        equal(expected.event(), seen.event(), what);
        bytes(expected.open(), seen.open(), what + ", public bytes");
        bytes(expected.sealed(), seen.sealed(), what + ", sealed part");
        bytes(expected.salt(), seen.salt(), what + ", salt");
        bytes(expected.sealedDigest(), seen.sealedDigest(), what + ", digest of the sealed part");
        bytes(expected.hash(), seen.hash(), what + ", hash");
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "none" : HexFormat.of().formatHex(bytes);
    }
}
