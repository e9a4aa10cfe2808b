package org.chatpadi.core.work;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.WorkStore;
import org.chatpadi.payments.Callback;
import org.chatpadi.payments.Callbacks;
import org.chatpadi.payments.InboundRequest;
import org.chatpadi.payments.Notice;
import org.chatpadi.payments.PaymentGateway;
import org.chatpadi.payments.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what gateways send: judged by the adapter, kept once under its own key, answered at once. Everything else is the worker's (F35).
 * Thread-safe.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final Reply UNKNOWN = Reply.of(404);
    private static final Reply UNREADABLE = Reply.of(400);

    private final WorkStore work;
    private final Function<ShopId, List<PaymentGateway>> gateways;
    private final Runnable accepted;

    /** @param accepted told when something new was kept, on the receiving thread */
    public Inbox(WorkStore work, Function<ShopId, List<PaymentGateway>> gateways, Runnable accepted) {
        this.work = work;
        this.gateways = gateways;
        this.accepted = accepted;
    }

    /**
     * One request that claims to come from a gateway of the shop. The reply to a repetition is that to the first.
     *
     * @param gateway the name under which the host registered the address
     */
    public Reply receive(ShopId shop, String gateway, InboundRequest request) {
        Objects.requireNonNull(request, "request");
        PaymentGateway account =
                Abilities.of(gateways.apply(shop)).named(gateway).orElse(null);
        if (account == null) {
            return UNKNOWN;
        }
        Callback callback;
        try {
            Callbacks callbacks = account.callbacks().orElse(null);
            if (callbacks == null) {
                return UNKNOWN;
            }
            callback = Objects.requireNonNull(callbacks.receive(request), "callback");
        } catch (RuntimeException | Error broken) {
            LOG.debug(
                    "{} of shop {} broke: {}", gateway, shop, broken.getClass().getName());
            return UNREADABLE;
        }
        return callback.match(
                notices -> {
                    boolean news = false;
                    for (Notice notice : notices.notices()) {
                        news |= work.accept(shop, gateway, notice.dedupeKey(), NoticeFormat.write(notice));
                    }
                    if (news) {
                        accepted.run();
                    }
                    return notices.reply();
                },
                nothing -> nothing.reply(),
                rejected -> rejected.reply());
    }
}
