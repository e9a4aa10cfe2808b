package org.chatpadi.reliability.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a sequence with a difference short: commands are dropped, many and then single ones, while any difference stands. */
final class Shrinking {

    private final Function<Setting, Product> products;

    Shrinking(Function<Setting, Product> products) {
        this.products = products;
    }

    Difference shrink(Difference found) {
        Difference least = found;
        for (int chunk = Math.max(1, found.sequence().size() / 2); chunk > 0; chunk /= 2) {
            least = without(least, chunk);
        }
        return least;
    }

    private Difference without(Difference from, int chunk) {
        Difference least = from;
        int at = 0;
        while (at < least.sequence().size()) {
            Difference shorter = tryWithout(least, at, chunk);
            if (shorter == null) {
                at += chunk;
            } else {
                least = shorter;
            }
        }
        return least;
    }

    private @Nullable Difference tryWithout(Difference from, int at, int chunk) {
        List<Said> rest = new ArrayList<>(from.sequence());
        rest.subList(at, Math.min(rest.size(), at + chunk)).clear();
        Difference shorter = Walk.run(from.setting(), rest, products);
        return shorter != null && shorter.sequence().size() < from.sequence().size() ? shorter : null;
    }
}
