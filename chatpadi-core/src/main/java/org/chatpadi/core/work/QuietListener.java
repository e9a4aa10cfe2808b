package org.chatpadi.core.work;

import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a host's listener throws away from the work, and reports it. */
final class QuietListener implements WorkListener {

    private static final Logger LOG = LoggerFactory.getLogger(WorkListener.class);

    private final WorkListener listener;

    QuietListener(WorkListener listener) {
        this.listener = listener;
    }

    @Override
    public void parked(ShopId shop, long row, Work work, String why) {
        tell(shop, () -> listener.parked(shop, row, work, why));
    }

    @Override
    public void reviewNeeded(ShopId shop, OrderId order, int refund) {
        tell(shop, () -> listener.reviewNeeded(shop, order, refund));
    }

    @Override
    public void superseded(ShopId shop, long row, Work work) {
        tell(shop, () -> listener.superseded(shop, row, work));
    }

    private static void tell(ShopId shop, Runnable news) {
        try {
            news.run();
        } catch (RuntimeException | Error broken) {
            LOG.debug("a listener failed, shop {}: {}", shop, broken.getClass().getName());
        }
    }
}
