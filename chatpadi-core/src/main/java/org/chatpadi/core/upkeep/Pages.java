package org.chatpadi.core.upkeep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is read page by page, as one row of things. Not thread-safe. */
final class Pages<T> {

    /** As many as a page holds at most. */
    static final int SIZE = 500;

    private final Function<@Nullable T, List<T>> after;
    private final Deque<T> page = new ArrayDeque<>();
    private @Nullable T last;
    private boolean ended;

    /** @param after the page behind the last thing of the page before, which is null at the start */
    Pages(Function<@Nullable T, List<T>> after) {
        this.after = after;
    }

    /** The next one, which stays; null at the end. */
    @Nullable
    T peek() {
        if (page.isEmpty() && !ended) {
            page.addAll(after.apply(last));
            ended = page.isEmpty();
            last = page.peekLast();
        }
        return page.peek();
    }

    /** Goes on behind the next one. */
    void skip() {
        page.poll();
    }
}
