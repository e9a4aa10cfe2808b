package org.chatpadi.benchmarks;

/** The least that can be called a lifecycle: a status, and a switch that knows the next. */
record BareOrder(long id, Stage stage) {

    enum Stage {
        PLACED,
        PAID,
        PROCESSING,
        DISPATCHED,
        DELIVERED
    }

    enum Step {
        PAY,
        START,
        DISPATCH,
        DELIVER
    }

    static BareOrder place(long id) {
        return new BareOrder(id, Stage.PLACED);
    }

    BareOrder on(Step step) {
        return switch (step) {
            case PAY -> next(Stage.PLACED, Stage.PAID);
            case START -> next(Stage.PAID, Stage.PROCESSING);
            case DISPATCH -> next(Stage.PROCESSING, Stage.DISPATCHED);
            case DELIVER -> next(Stage.DISPATCHED, Stage.DELIVERED);
        };
    }

    private BareOrder next(Stage from, Stage to) {
        if (stage != from) {
            throw new IllegalStateException(stage + " is not " + from);
        }
        return new BareOrder(id, to);
    }
}
