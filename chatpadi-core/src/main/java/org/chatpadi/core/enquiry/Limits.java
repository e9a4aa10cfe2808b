package org.chatpadi.core.enquiry;

/** How much a list gives at once. */
final class Limits {

    /** Rows of a page unless another number is asked for. */
    static final int PAGE = 50;
    /** Most rows of a page. */
    static final int MAX_PAGE = 200;

    private Limits() {}

    /** @throws IllegalArgumentException when it is not 1 to {@value #MAX_PAGE} */
    static int page(int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit: must be 1 to " + MAX_PAGE + ", is " + limit);
        }
        return limit;
    }
}
