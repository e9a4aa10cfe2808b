package org.chatpadi.testkit.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.chatpadi.core.order.CommandId;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.store.Claim;
import org.chatpadi.core.store.Done;
import org.chatpadi.core.store.Loaded;
import org.chatpadi.core.store.OrderFilter;
import org.chatpadi.core.store.Recorded;
import org.jspecify.annotations.Nullable;

/** All that can be seen of some rows without changing them. Two pictures are equal where nothing changed. */
record Picture(List<Object> seen) {

    static Picture of(Bench bench, ShopId shop, List<String> orders, List<String> commands, List<Claim> claims) {
        List<Object> seen = new ArrayList<>();
        for (String id : orders) {
            Loaded loaded = bench.load(shop, id);
            seen.add(id + "=" + loaded.order());
            seen.add(String.valueOf(
                    loaded.order() == null ? null : loaded.order().customer()));
            for (Recorded one : bench.orders().trail(shop, OrderId.of(id), 1, Bench.MANY)) {
                seen.add(List.of(one.envelope(), one.event(), hex(one.sealed()), hex(one.hash())));
            }
        }
        for (String command : commands) {
            Done before = bench.orders()
                    .load(shop, OrderId.of("nowhere"), CommandId.of(command))
                    .before();
            seen.add(command + "=" + (before == null ? "none" : before.ranges()));
        }
        for (Claim claim : claims) {
            seen.add(claim + "=" + bench.orders().holder(shop, claim));
        }
        seen.add(bench.search().orders(shop, OrderFilter.all(), null, Bench.MANY));
        seen.add(bench.search().queue(shop, Bench.NOON.plusSeconds(86_400), null, Bench.MANY));
        seen.add(bench.work().parked(shop, Bench.MANY).stream()
                .map(parked -> List.of(parked.row(), parked.work(), parked.why()))
                .toList());
        seen.add(bench.work().completed(shop, Bench.MANY).stream()
                .map(completed -> List.of(completed.row(), completed.work(), completed.how()))
                .toList());
        seen.add("due=" + bench.work().due(Bench.MANY).contains(shop));
        return new Picture(seen);
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "none" : HexFormat.of().formatHex(bytes);
    }
}
