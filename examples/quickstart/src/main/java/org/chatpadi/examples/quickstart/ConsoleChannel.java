package org.chatpadi.examples.quickstart;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chatpadi.notify.Address;
import org.chatpadi.notify.Capabilities;
import org.chatpadi.notify.Notification;
import org.chatpadi.notify.NotificationChannel;
import org.chatpadi.notify.SendResult;

/** A channel that prints: where a real one hands the text to a mail server or a messenger. */
final class ConsoleChannel implements NotificationChannel {

    private final PrintStream out;
    private final List<Notification> sent = new ArrayList<>();

    ConsoleChannel(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.least();
    }

    @Override
    public boolean serves(Address to) {
        return true;
    }

    @Override
    public SendResult send(Notification notification) {
        sent.add(notification);
        String whom = notification.kind().startsWith("seller.") ? "shop" : "customer";
        out.println("         to the " + whom + ": " + notification.subject());
        return SendResult.delivered("console-" + sent.size());
    }

    /** Prints the newest message of a kind in full. */
    void show(String kind) {
        sent.stream()
                .filter(message -> message.kind().equals(kind))
                .reduce((first, second) -> second)
                .ifPresent(message -> out.println("  " + message.text().replace("\n", "\n  ")));
    }

    /** The token behind the newest tracking link of an order. */
    String newestToken(String reference) {
        return sent.stream()
                .filter(message -> reference.equals(message.facts().get("ref")))
                .map(Notification::trackingLink)
                .flatMap(Stream::ofNullable)
                .reduce((first, second) -> second)
                .map(link -> link.getPath().substring(link.getPath().lastIndexOf('/') + 1))
                .orElseThrow();
    }
}
