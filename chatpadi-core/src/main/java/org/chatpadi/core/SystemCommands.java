package org.chatpadi.core;

import java.util.function.Function;
import org.chatpadi.core.order.Actor;
import org.chatpadi.core.order.Command;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.core.store.Lease;
import org.chatpadi.core.work.Commands;
import org.jspecify.annotations.Nullable;

/** The worker's way to the engine. */
final class SystemCommands implements Commands {

    private final Engine engine;
    private final Function<ShopId, Shop> shops;

    SystemCommands(Engine engine, Function<ShopId, Shop> shops) {
        this.engine = engine;
        this.shops = shops;
    }

    @Override
    public Result run(
            ShopId shop,
            OrderId order,
            CommandId id,
            Command command,
            Actor actor,
            @Nullable Lease settles,
            String cause) {
        CommandOptions options = CommandOptions.id(id.value());
        try {
            Outcome outcome = engine.handle(
                    shops.apply(shop), order, command, new Engine.Asked(id, actor, options, settles, cause));
            if (outcome instanceof Outcome.Refused refused) {
                return Result.refused(refused.code());
            }
            return outcome instanceof Outcome.Repeated ? Result.repeated() : Result.accepted();
        } catch (LeaseLostException lost) {
            return Result.leaseLost();
        }
    }
}
