package org.chatpadi.examples.quickstart.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatpadi.core.check.History;
import org.chatpadi.core.check.Step;
import org.chatpadi.core.order.Act;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.Status;
import org.chatpadi.examples.quickstart.orders.FileOrder;

/**
 * All that was counted again, and what came of it.
 *
 * @param placed what the orders of the file cost when they were placed, in major units
 * @param differences a sentence each
 */
public record Audit(
        long orders,
        long lines,
        BigDecimal placed,
        long replacements,
        long acts,
        long statuses,
        long messages,
        long refunds,
        long verified,
        long tampered,
        long trails,
        long checks,
        List<String> differences) {

    /**
     * Counts everything again.
     *
     * @param sofar what was found while the orders were lived
     * @param everyLife whether there were enough orders for every life, so that every act and status must have been seen
     */
    public static Audit of(Books books, Findings sofar, boolean everyLife) {
        Findings findings = Findings.from(sofar);
        List<Order> orders = books.histories().map(History::order).toList();
        List<Order> ofFile = orders.stream()
                .filter(order -> order.placement().replaces() == null)
                .toList();
        long acts = seen(books, Step::act);
        long statuses = seen(books, step -> step.after().status());
        if (everyLife) {
            findings.same("acts", (long) Act.values().length, acts);
            findings.same("statuses", (long) Status.values().length, statuses);
        }
        long lines = ofFile.stream()
                .mapToLong(order -> order.placement().lines().size())
                .sum();
        BigDecimal placed = ofFile.stream()
                .map(order -> order.money(
                                order.placement().total(order.placement().ordered()))
                        .getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        compareWithFile(books.file(), ofFile, lines, placed, findings);
        long messages = Messages.recount(books, findings);
        long refunds = Moneys.recount(books, findings);
        Trails trails = Trails.prove(books, findings);
        Lists.compare(books, findings);
        return new Audit(
                ofFile.size(),
                lines,
                placed,
                orders.size() - ofFile.size(),
                acts,
                statuses,
                messages,
                refunds,
                trails.verified(),
                trails.found(),
                orders.size(),
                findings.checks(),
                findings.sentences());
    }

    private static long seen(Books books, Function<Step, Object> what) {
        return books.histories()
                .flatMap(history -> history.steps().stream())
                .map(what)
                .distinct()
                .count();
    }

    private static void compareWithFile(
            List<FileOrder> file, List<Order> orders, long lines, BigDecimal placed, Findings findings) {
        findings.same("orders", file.size(), orders.size());
        findings.same(
                "lines", file.stream().mapToLong(order -> order.lines().size()).sum(), lines);
        BigDecimal total = file.stream().map(FileOrder::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.check(total.compareTo(placed) == 0, "placed: expected " + total + ", found " + placed);
    }

    /** 0 where nothing differs, else 1. */
    public int exitCode() {
        return differences.isEmpty() ? 0 : 1;
    }

    /** Everything in one line. */
    public String result() {
        return Stream.of(
                        "orders=" + orders,
                        "lines=" + lines,
                        "placed=" + placed.toPlainString(),
                        "replacements=" + replacements,
                        "acts=" + acts + "/" + Act.values().length,
                        "statuses=" + statuses + "/" + Status.values().length,
                        "messages=" + messages,
                        "refunds=" + refunds,
                        "trails_verified=" + verified,
                        "tampered_found=" + tampered + "/" + trails,
                        "checks=" + checks,
                        "violations=" + differences.size())
                .collect(Collectors.joining(" ", "RESULT quickstart ", ""));
    }
}
