package org.chatpadi.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.lifecycle.Lifecycle;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Context;
import org.chatpadi.core.order.Decision;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.placement.Drafts;
import org.chatpadi.core.placement.OrderDraft;
import org.chatpadi.core.placement.Violation;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Loaded;
import org.jspecify.annotations.Nullable;

/** How a draft becomes an order: checked, known again by its natural key, placed. Thread-safe. */
final class Placing {

    private final Commits commits;
    private final Clock clock;
    private final IdSource ids;
    private final Drafts drafts;
    private final GatewaysOfShop gateways;
    private final Scribe scribe;

    Placing(Commits commits, Clock clock, IdSource ids, Drafts drafts, GatewaysOfShop gateways, Scribe scribe) {
        this.commits = commits;
        this.clock = clock;
        this.ids = ids;
        this.drafts = drafts;
        this.gateways = gateways;
        this.scribe = scribe;
    }

    /** Places an order from a raw draft. */
    Outcome place(Shop shop, OrderDraft draft, Engine.Asked asked) {
        List<Violation> untimely = untimely(asked.options().happenedAt(), Engine.now(clock));
        if (!untimely.isEmpty()) {
            return Engine.invalid(untimely);
        }
        for (int i = 0; i < Engine.MAX_TRIES; i++) {
            Drawn drawn = new Drawn(ids);
            Instant now = Engine.now(clock);
            Drafts.Checked checked = drafts.check(
                    draft, shop.id(), shop.currency(), shop.region(), drawn.order(), drawn.reference(), now);
            OrderEvent.Placed placed = checked.placed();
            if (placed == null) {
                return Engine.invalid(checked.violations());
            }
            byte[] fingerprint = scribe.fingerprint(draft);
            Loaded loaded = commits.storage()
                    .orders()
                    .load(shop.id(), placed.placement().id(), asked.command());
            Outcome known = commits.known(shop, loaded, fingerprint);
            if (known == null) {
                known = placedBefore(shop, placed);
            }
            if (known != null) {
                return known;
            }
            Context context = new Context(asked.actor(), now, shop.policy(), gateways.of(shop), Map.of(), drawn);
            Decision decision = Lifecycle.place(placed, isAlike(shop, placed, now), context);
            if (decision instanceof Decision.Refused no) {
                return new Outcome.Refused(no.code(), no.facts(), no.legalNow());
            }
            Decision.Accepted accepted = (Decision.Accepted) decision;
            Scribe.Page page = scribe.page(shop, context, asked, Act.PLACE, fingerprint);
            Order after = page.change(Loaded.none(null), accepted.events());
            Outcome outcome = commits.answer(shop, page, after, accepted.events(), asked);
            if (outcome != null) {
                return outcome;
            }
            if (draft.reference() != null) {
                return Engine.invalid(List.of(new Violation("reference", "is taken by another order")));
            }
        }
        throw new ContentionException(OrderId.of("new"), asked.command(), Engine.MAX_TRIES);
    }

    private static List<Violation> untimely(@Nullable Instant happened, Instant now) {
        if (happened == null) {
            return List.of();
        }
        if (happened.isAfter(now)) {
            return List.of(new Violation("happenedAt", Engine.FUTURE));
        }
        return happened.isBefore(Instant.EPOCH)
                ? List.of(new Violation("happenedAt", "must not be before " + Instant.EPOCH))
                : List.of();
    }

    private @Nullable Outcome placedBefore(Shop shop, OrderEvent.Placed placed) {
        Claim claim = scribe.placement(placed.placement());
        return commits.storage()
                .orders()
                .holder(shop.id(), claim)
                .map(id -> (Outcome)
                        new Outcome.Repeated(commits.loadKnown(shop, id), List.of(commits.commitAround(shop, id, 1))))
                .orElse(null);
    }

    private boolean isAlike(Shop shop, OrderEvent.Placed placed, Instant now) {
        return placed.placement().alike() != null
                && commits.storage()
                        .orders()
                        .alike(
                                shop.id(),
                                placed.placement().alike().reveal(),
                                now.minus(shop.policy().duplicateWindow()))
                        .isPresent();
    }
}
