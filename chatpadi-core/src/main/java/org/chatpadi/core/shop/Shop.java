package org.chatpadi.core.shop;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
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
                id, name, null, null, currency, region, ZoneId.of("UTC"), Locale.ENGLISH, ShopPolicy.defaults(), null);
    }

    public Shop withContact(@Nullable String reachedAt, @Nullable String mail) {
        return new Shop(id, name, reachedAt, mail, currency, region, zone, locale, policy, tracking);
    }

    public Shop withZone(ZoneId other) {
        return new Shop(id, name, phone, email, currency, region, other, locale, policy, tracking);
    }

    public Shop withLocale(Locale other) {
        return new Shop(id, name, phone, email, currency, region, zone, other, policy, tracking);
    }

    public Shop withPolicy(ShopPolicy other) {
        return new Shop(id, name, phone, email, currency, region, zone, locale, other, tracking);
    }

    public Shop withTracking(URI base) {
        return new Shop(id, name, phone, email, currency, region, zone, locale, policy, base);
    }
}
