package org.chatpadi.examples.quickstart.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Step;
import org.chatpadi.notify.Notification;

/** Counts the messages that the trails ask for against those that arrived: each once, and no other. */
final class Messages {

    private Messages() {}

    /** @return how many were due and came */
    static long recount(Books books, Findings findings) {
        Map<String, Long> due = new TreeMap<>();
        books.histories().forEach(history -> due(history, due));
        Map<String, Long> came = books.messages().stream()
                .collect(Collectors.groupingBy(Messages::called, TreeMap::new, Collectors.counting()));
        long fine = 0;
        for (Map.Entry<String, Long> one : due.entrySet()) {
            long arrived = came.getOrDefault(one.getKey(), 0L);
            findings.same("messages, " + one.getKey(), one.getValue(), arrived);
            fine += Math.min(arrived, one.getValue());
        }
        came.keySet().removeAll(due.keySet());
        came.forEach((what, count) -> findings.same("messages, " + what, 0L, count));
        findings.same(
                "messages with an id of their own",
                (long) books.messages().size(),
                books.messages().stream().map(Notification::id).distinct().count());
        return fine;
    }

    private static void due(History history, Map<String, Long> due) {
        String reference = history.order().reference();
        for (Step step : history.steps()) {
            Told.of(step).forEach(kind -> due.merge(reference + " " + kind, 1L, Long::sum));
        }
    }

    private static String called(Notification message) {
        return message.facts().get("ref") + " " + message.kind();
    }
}
