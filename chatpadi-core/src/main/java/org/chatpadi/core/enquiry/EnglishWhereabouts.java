package org.chatpadi.core.enquiry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** English sentences. */
enum EnglishWhereabouts implements WhereaboutsWording {
    SENTENCES;

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    @Override
    public String tell(Told order) {
        String name = "rder " + order.reference();
        return switch (order.status()) {
            case PLACED -> "O" + name + " has reached us and waits for your payment.";
            case CONFIRMED -> "O" + name + " is confirmed. We will get it ready.";
            case PROCESSING -> "O" + name + " is being made ready.";
            case PARTIALLY_DISPATCHED ->
                order.onRoad()
                        ? "A part of o" + name + " is on its way" + since(order.day()) + with(order)
                                + " The rest follows."
                        : "A part of o" + name + " was delivered. The rest follows.";
            case DISPATCHED -> "O" + name + " is on its way" + since(order.day()) + with(order);
            case DELIVERY_FAILED ->
                "O" + name + " could not be delivered" + on(order.day()) + ". We will get in touch with you about it.";
            case DELIVERED -> "O" + name + " was delivered" + on(order.day()) + ".";
            case CANCELLED -> "O" + name + " was cancelled.";
        };
    }

    @Override
    public String nothing() {
        return "We found no order for you. Please write from the phone you ordered with, or send the order's reference"
                + " together with the name or e-mail address you ordered with.";
    }

    private static String with(Told order) {
        String text = (order.courier() == null ? "" : ", with " + order.courier())
                + (order.trackingNumber() == null ? "" : ", number " + order.trackingNumber());
        return text + (order.trackingLink() == null ? "." : ": " + order.trackingLink() + " .");
    }

    private static String since(@Nullable LocalDate day) {
        return day == null ? "" : " since " + date(day);
    }

    private static String on(@Nullable LocalDate day) {
        return day == null ? "" : " on " + date(day);
    }

    private static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }
}
