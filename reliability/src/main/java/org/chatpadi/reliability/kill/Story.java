package org.chatpadi.reliability.kill;

import java.util.ArrayList;
import java.util.List;

/**
 * What is done about one order, step by step.
 *
 * @param steps the first of which places it
 */
record Story(String shop, int number, List<Step> steps) {

    /**
     * One step.
     *
     * @param with what belongs to the deed, or nothing
     * @param waits whether a refusal means that it is too early
     */
    record Step(Deed deed, String with, boolean waits) {

        static Step of(Deed deed) {
            return new Step(deed, "", false);
        }
    }

    private static final int KINDS = 5;

    Story {
        steps = List.copyOf(steps);
    }

    /** The n-th story: all kinds in turn, each at every account in turn, in both shops. */
    static Story of(int n) {
        Account account = Account.values()[n / KINDS % Account.values().length];
        List<Step> steps = new ArrayList<>();
        switch (n % KINDS) {
            case 0 -> {
                paid(steps, account);
                steps.add(Step.of(Deed.CANCEL));
            }
            case 1 -> {
                paid(steps, account);
                steps.add(new Step(Deed.GIVE_BACK, "500", false));
                steps.add(new Step(Deed.GIVE_BACK, "700", false));
                steps.add(Step.of(Deed.DISPATCH));
                steps.add(Step.of(Deed.DELIVER));
            }
            case 2 -> {
                steps.add(Step.of(Deed.PLACE_ON_DELIVERY));
                steps.add(Step.of(Deed.PROCESS));
                steps.add(Step.of(Deed.DISPATCH));
                steps.add(Step.of(Deed.SETTLE));
            }
            case 3 -> {
                steps.add(Step.of(Deed.PLACE_PREPAID));
                steps.add(Step.of(Deed.CANCEL));
            }
            default -> {
                steps.add(Step.of(Deed.PLACE_PREPAID));
                steps.add(new Step(Deed.CHECK_OUT, account.code(), false));
                steps.add(Step.of(Deed.CANCEL));
            }
        }
        return new Story(n % 2 == 0 ? Shops.ACCRA : Shops.LAGOS, n, steps);
    }

    private static void paid(List<Step> steps, Account account) {
        steps.add(Step.of(Deed.PLACE_PREPAID));
        steps.add(new Step(Deed.CHECK_OUT, account.code(), false));
        steps.add(new Step(Deed.PROCESS, "", true));
    }

    /** The same however often the step is said. */
    String command(int step) {
        return "order-" + number + "-step-" + step;
    }
}
