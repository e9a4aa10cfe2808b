package org.chatpadi.core.shop;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.chatpadi.core.order.ShopId;
import org.chatpadi.core.order.ShopPolicy;
import org.chatpadi.core.order.Texts;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A shop as its host describes it.
 *
 * @param name what customers know it by
 * @param phone how customers reach the seller, as they should read it; or null
 * @param email where the seller is told, and customers may write; or null
 * @param currency of its orders
 * @param region two letters (ISO 3166), by which local phone numbers are read
 * @param zone in which people read times
 * @param locale of its texts: English and French are at hand
 * @param couriers what customers know couriers by, under the ids by which shipments name them
 * @param tracking the base of tracking links, https, to which the token is appended; or null where it has no tracking page
 */
public record Shop(
        ShopId id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        CurrencyUnit currency,
        String region,
        ZoneId zone,
        Locale locale,
        ShopPolicy policy,
        Map<String, String> couriers,
        @Nullable URI tracking) {

    /** @throws IllegalArgumentException naming the property and the rule */
    public Shop {
        Texts.line(name, "shop.name");
        if (phone != null) {
            Texts.line(phone, "shop.phone");
        }
        if (email != null) {
            Texts.line(email, "shop.email");
        }
        couriers = Map.copyOf(couriers);
        couriers.values().forEach(courier -> Texts.line(courier, "shop.couriers"));
        if (!region.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("shop.region: must be two letters A-Z");
        }
        if (tracking != null && !"https".equals(tracking.getScheme())) {
            throw new IllegalArgumentException("shop.tracking: must be an https address");
        }
    }

    /** A shop with default policy, times in UTC and texts in English, and no contact yet. */
    public static Shop of(ShopId id, String name, CurrencyUnit currency, String region) {
        return new Shop(
                id,
                name,
                null,
                null,
                currency,
                region,
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                ShopPolicy.defaults(),
                Map.of(),
                null);
    }

    public Shop withContact(@Nullable String reachedAt, @Nullable String mail) {
        return new Shop(id, name, reachedAt, mail, currency, region, zone, locale, policy, couriers, tracking);
    }

    public Shop withZone(ZoneId other) {
        return new Shop(id, name, phone, email, currency, region, other, locale, policy, couriers, tracking);
    }

    public Shop withLocale(Locale other) {
        return new Shop(id, name, phone, email, currency, region, zone, other, policy, couriers, tracking);
    }

    public Shop withPolicy(ShopPolicy other) {
        return new Shop(id, name, phone, email, currency, region, zone, locale, other, couriers, tracking);
    }

    public Shop withTracking(URI base) {
        return new Shop(id, name, phone, email, currency, region, zone, locale, policy, couriers, base);
    }

    /** With a courier: what customers know it by. */
    public Shop withCourier(String courier, String knownAs) {
        Map<String, String> more = new HashMap<>(couriers);
        more.put(Texts.id(courier, "courier"), knownAs);
        return new Shop(id, name, phone, email, currency, region, zone, locale, policy, more, tracking);
    }

    /** What customers know a courier by: its id where it has no name here, and null for none. */
    public @Nullable String courierName(@Nullable String courier) {
        return courier == null ? null : couriers.getOrDefault(courier, courier);
    }
}
