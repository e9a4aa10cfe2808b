package org.chatpadi.examples.quickstart.lives;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chatpadi.examples.quickstart.orders.FileOrder;

/** All lives, and which order lives which. */
public final class Lives {

    private static final List<Life> ALL = all();

    private Lives() {}

    private static List<Life> all() {
        List<Life> all = new ArrayList<>();
        all.addAll(PaymentLives.all());
        all.addAll(DeliveryLives.all());
        all.addAll(ShortageLives.all());
        all.addAll(CancellationLives.all());
        all.addAll(RefundLives.all());
        all.addAll(DisputeLives.all());
        all.addAll(ChargebackLives.all());
        all.addAll(TalkLives.all());
        return List.copyOf(all);
    }

    /** Whether there are enough orders for every life. */
    public static boolean allLived(List<FileOrder> orders) {
        return new HashSet<>(of(orders)).size() == ALL.size();
    }

    /**
     * The life of each order, by its number in the file: in turn, except that a life that does not fit waits for the next order that it
     * does fit.
     */
    public static List<Life> of(List<FileOrder> orders) {
        List<Life> waiting = new ArrayList<>(ALL);
        List<Life> lives = new ArrayList<>();
        for (FileOrder order : orders) {
            if (waiting.stream().noneMatch(life -> life.fits().test(order))) {
                waiting.addAll(ALL);
            }
            Life life = waiting.stream()
                    .filter(one -> one.fits().test(order))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(life);
            lives.add(life);
        }
        return lives;
    }
}
