package org.chatpadi.core.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notice.Audience;
import org.chatpadi.core.order.Contact;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Source;
import org.chatpadi.core.placement.Phones;
import org.chatpadi.core.shop.Shop;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.NotificationChannel;

/** Where a message can go: the shop's channels in its order, each with the addresses it serves. The first is taken, the others stand in. */
final class Routing {

    /** What the seller writes goes where the conversation is. */
    private static final String MESSAGE = "message";

    /** One way to reach the addressee. */
    record Way(NotificationChannel channel, Address to) {
        private boolean isConversation() {
            return to instanceof Address.Conversation;
        }
    }

    private Routing() {}

    /** @param customer where the customer is reached */
    static List<Way> ways(Notice notice, Shop shop, List<Address> customer, List<NotificationChannel> channels) {
        List<Address> addresses = notice.audience() == Audience.SELLER ? sellers(shop) : customer;
        List<Way> ways = new ArrayList<>();
        for (NotificationChannel channel : channels) {
            for (Address address : addresses) {
                if (serves(channel, address)) {
                    ways.add(new Way(channel, address));
                }
            }
        }
        if (notice.kind().equals(MESSAGE)) {
            ways.sort(Comparator.comparing(way -> !way.isConversation()));
        }
        return ways;
    }

    private static boolean serves(NotificationChannel channel, Address address) {
        try {
            return channel.serves(address);
        } catch (RuntimeException | Error broken) {
            return false;
        }
    }

    static List<Address> customers(Order order) {
        List<Address> addresses = new ArrayList<>();
        Contact contact = order.customer().contact();
        if (contact.email() != null) {
            String email = contact.email().reveal();
            add(addresses, () -> new Address.Email(email));
        }
        if (contact.phone() != null) {
            String phone = contact.phone().reveal();
            add(addresses, () -> new Address.Phone(phone));
        }
        Source source = order.placement().source();
        if (source.conversation() != null) {
            String conversation = source.conversation().reveal();
            add(addresses, () -> new Address.Conversation(source.channel().toLowerCase(Locale.ROOT), conversation));
        }
        return addresses;
    }

    private static List<Address> sellers(Shop shop) {
        List<Address> addresses = new ArrayList<>();
        String email = shop.email();
        if (email != null) {
            add(addresses, () -> new Address.Email(email));
        }
        if (shop.phone() != null) {
            Phones.e164(shop.phone(), shop.region()).ifPresent(phone -> add(addresses, () -> new Address.Phone(phone)));
        }
        return addresses;
    }

    /** An address that no channel could take is no address. */
    private static void add(List<Address> addresses, Supplier<Address> address) {
        try {
            addresses.add(address.get());
        } catch (IllegalArgumentException unusable) {
            return;
        }
    }
}
