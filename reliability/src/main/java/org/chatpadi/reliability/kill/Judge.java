package org.chatpadi.reliability.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatpadi.reliability.kill.Findings.Kind;

/** Compares what hosts acknowledged, what gateway and mailbox wrote down, and what is committed. Uses nothing of the library. */
final class Judge {

    private static final String PARKED = "parked";
    private static final String REVIEW = "needs-review";
    private static final String UNKNOWN_REFUND = "parked: refund-unknown";
    private static final String TELL = "tell-";
    private static final Set<String> SETTLED = Set.of("settled", "not-needed");

    /** What the customer is told of a deed; of one that may leave the order in several statuses, any. */
    private static final Map<Deed, Set<String>> TOLD_OF = Map.of(
            Deed.PLACE_PREPAID, Set.of("placed"),
            Deed.PLACE_ON_DELIVERY, Set.of("placed", "confirmed"),
            Deed.CANCEL, Set.of("cancelled"),
            Deed.DISPATCH, Set.of("dispatched"),
            Deed.DELIVER, Set.of("delivered"),
            Deed.SETTLE, Set.of("delivered"));

    private final Findings findings;
    private final Map<String, Committed.Event> events = new LinkedHashMap<>();
    private final List<Committed.Work> work;
    private final Map<String, String> references;
    private final Map<String, String> ends = new HashMap<>();
    private final Set<String> inbox;
    private final Map<String, List<Committed.FollowUp>> followUps;
    private final Map<String, Integer> refundEnds = new TreeMap<>();
    private int duplicates;

    /** A message as the mailbox wrote it down. */
    private record Mail(String id, String kind, String reference, String to) {
        static Mail of(List<String> line) {
            return new Mail(line.get(0), line.get(1), line.get(2), line.get(3));
        }

        Notice notice() {
            return new Notice(reference, kind);
        }
    }

    /** What somebody is told about an order; a prefix tells sellers from customers. */
    private record Notice(String reference, String kind) {}

    Judge(Committed committed, Findings findings) {
        this.findings = findings;
        committed.events().forEach(event -> events.put(event.place(), event));
        this.work = committed.work();
        this.references = committed.references();
        events("refund-moved")
                .forEach(event -> ends.put(event.shop() + event.order() + event.refund(), event.to() + ""));
        this.inbox = Set.copyOf(committed.inbox());
        this.followUps = committed.followUps().stream().collect(Collectors.groupingBy(Committed.FollowUp::came));
        committed.brokenLinks().forEach(link -> findings.add(Kind.OTHER, "the chain is broken at " + link));
    }

    /** Sendings beyond the first of each message. */
    int duplicates() {
        return duplicates;
    }

    /** How many refunds came to which end. */
    Map<String, Integer> refundEnds() {
        return refundEnds;
    }

    Map<String, Long> parked() {
        return work.stream()
                .filter(row -> row.outcome().equals(PARKED))
                .collect(Collectors.groupingBy(Committed.Work::kind, TreeMap::new, Collectors.counting()));
    }

    // ---- what was acknowledged

    /** What was acknowledged is in the trail, as it was acknowledged, and nothing besides. */
    void acknowledged(List<People.Told> told) {
        Map<String, Long> byCommand = events.values().stream()
                .collect(Collectors.groupingBy(event -> event.shop() + " " + event.command(), Collectors.counting()));
        for (People.Told one : told) {
            long acknowledged = 0;
            for (String range : one.ranges().split(" ")) {
                String[] parts = range.split("/");
                for (long seq = Long.parseLong(parts[1]); seq <= Long.parseLong(parts[2]); seq++) {
                    String place = one.story().shop() + "/" + parts[0] + "/" + seq;
                    Committed.Event event = events.get(place);
                    findings.check(
                            event != null && event.command().equals(one.command()),
                            Kind.LOST,
                            one.command() + " was acknowledged, and " + place + " is " + event);
                    acknowledged++;
                }
            }
            long written = byCommand.getOrDefault(one.story().shop() + " " + one.command(), 0L);
            findings.check(
                    written <= acknowledged,
                    Kind.OTHER,
                    one.command() + " wrote " + written + " events and was acknowledged with " + acknowledged);
        }
    }

    // ---- money

    /** What the gateway did, in the order in which it wrote it down. */
    void money(List<List<String>> log) {
        payments(of(log, Gateway.PAID));
        List<List<String>> refunded = of(log, Gateway.REFUNDED);
        refundsAtGateway(refunded);
        refundsCommitted(refunded);
        notMoreThanPaid(of(log, Gateway.PAID), refunded);
    }

    private static List<List<String>> of(List<List<String>> log, String what) {
        return log.stream().filter(line -> line.get(0).equals(what)).toList();
    }

    /** Account, payment, attempt, amount. */
    private void payments(List<List<String>> paid) {
        Map<String, List<Committed.Event>> recorded = events("payment-recorded").stream()
                .filter(event -> event.transaction() != null)
                .collect(Collectors.groupingBy(event -> event.through() + " " + event.transaction()));
        Set<String> known = new HashSet<>();
        for (List<String> line : paid) {
            String payment = line.get(1) + " " + line.get(2);
            known.add(payment);
            List<Committed.Event> as = recorded.getOrDefault(payment, List.of());
            findings.check(!as.isEmpty(), Kind.LOST, "payment " + payment + " is recorded nowhere");
            findings.check(as.size() <= 1, Kind.OTHER, "payment " + payment + " is recorded twice");
            findings.check(
                    as.stream().allMatch(event -> minor(line.get(4)).equals(event.amount())),
                    Kind.OTHER,
                    "payment " + payment + " is " + line.get(4) + ", recorded as " + as);
        }
        recorded.keySet().stream()
                .filter(payment -> !known.contains(payment))
                .forEach(payment -> findings.add(Kind.GHOST, "payment " + payment + " was never made"));
    }

    /** Account, reference, payment, amount. */
    private void refundsAtGateway(List<List<String>> refunded) {
        Map<String, Committed.Event> requested = requested();
        Map<String, Integer> times = new HashMap<>();
        for (List<String> line : refunded) {
            String reference = line.get(2);
            Committed.Event cause = requested.get(reference);
            findings.check(
                    cause != null && minor(line.get(4)).equals(cause.amount()),
                    Kind.GHOST,
                    "refund " + line + " was caused by " + cause);
            if (times.merge(reference, 1, Integer::sum) > 1) {
                findings.add(Kind.DOUBLE_REFUND, "refund " + line + " was made before");
            }
        }
    }

    /** Every refund came to an end, and what is told as made was made. */
    private void refundsCommitted(List<List<String>> refunded) {
        Map<String, String> made =
                refunded.stream().collect(Collectors.toMap(line -> line.get(2), line -> line.get(1), (a, b) -> a));
        for (Committed.Event request : requested().values()) {
            String end = end(request);
            String account = made.get(request.operation());
            refundEnds.merge(end, 1, Integer::sum);
            switch (end) {
                case "succeeded" ->
                    findings.check(account != null, Kind.LOST, request + " is said to be made and is not");
                case REVIEW ->
                    findings.check(
                            !Account.KEYED.code().equals(account), Kind.OTHER, request + " was put before a person");
                default -> findings.add(Kind.OTHER, request + " came to no end: " + end);
            }
        }
    }

    private String end(Committed.Event request) {
        return ends.getOrDefault(request.shop() + request.order() + request.refund(), "requested");
    }

    private Map<String, Committed.Event> requested() {
        return events("refund-requested").stream()
                .collect(Collectors.toMap(event -> event.operation() + "", Function.identity()));
    }

    private void notMoreThanPaid(List<List<String>> paid, List<List<String>> refunded) {
        Map<String, Long> left = new HashMap<>();
        paid.forEach(line -> left.put(line.get(2), Long.parseLong(minor(line.get(4)))));
        for (List<String> line : refunded) {
            long rest = left.merge(line.get(3), -Long.parseLong(minor(line.get(4))), Long::sum);
            findings.check(rest >= 0, Kind.DOUBLE_REFUND, "refund " + line + " is more than was left of the payment");
        }
    }

    /** Amounts at the gateway read as {@code GHS 50.00}. */
    private static String minor(String amount) {
        return amount.substring(amount.indexOf(' ') + 1).replace(".", "");
    }

    private List<Committed.Event> events(String type) {
        return events.values().stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    // ---- news

    /** What the gateway told by itself, and was told that it is taken: kept once and followed up once, however often it came. */
    void news(List<List<String>> log) {
        Map<String, String> sent = new LinkedHashMap<>();
        Set<String> doubtful = doubtful(log);
        of(log, Postman.NEWS).forEach(line -> sent.put(line.get(1), came(line)));
        for (List<String> line : of(log, Postman.TAKEN)) {
            String came = sent.get(line.get(1)) + "";
            findings.check(inbox.contains(came), Kind.LOST, "news " + came + " was taken and is not kept");
            List<Committed.FollowUp> rows = followUps.getOrDefault(came, List.of());
            findings.check(!rows.isEmpty(), Kind.LOST, "news " + came + " was taken and is not followed up");
            findings.check(rows.size() <= 1, Kind.OTHER, "news " + came + " is followed up as " + rows);
            findings.check(
                    rows.stream()
                            .allMatch(row -> SETTLED.contains(row.outcome())
                                    || row.outcome().equals(UNKNOWN_REFUND) && doubtful.contains(came)),
                    Kind.OTHER,
                    "news " + came + " came to no good end: " + rows);
        }
        Set<String> known = Set.copyOf(sent.values());
        Stream.concat(inbox.stream(), followUps.keySet().stream())
                .filter(came -> !known.contains(came))
                .forEach(came -> findings.add(Kind.GHOST, "news " + came + " was never sent"));
    }

    private static String came(List<String> news) {
        return news.get(2) + "/" + news.get(3) + "/" + news.get(1);
    }

    /** News of refunds, by the gateway's own ids alone, of payments of which a refund is before a person: it may be this one. */
    private Set<String> doubtful(List<List<String>> log) {
        Set<String> reviewed = requested().values().stream()
                .filter(request -> end(request).equals(REVIEW))
                .map(request -> request.operation() + "")
                .collect(Collectors.toSet());
        Set<String> payments = of(log, Gateway.REFUNDED).stream()
                .filter(line -> reviewed.contains(line.get(2)))
                .map(line -> line.get(3))
                .collect(Collectors.toSet());
        return of(log, Postman.NEWS).stream()
                .filter(line -> line.get(5).equals(Gateway.REFUNDED)
                        && line.get(6).equals(Gateway.NONE)
                        && payments.contains(line.get(7)))
                .map(Judge::came)
                .collect(Collectors.toSet());
    }

    // ---- messages

    /** What the mailbox took in, in its order. */
    void messages(List<List<String>> log, List<People.Told> told) {
        List<Mail> mails = log.stream().map(Mail::of).toList();
        Map<Notice, List<Committed.Work>> committed =
                work.stream().filter(row -> row.kind().startsWith(TELL)).collect(Collectors.groupingBy(this::notice));
        Map<Notice, Set<String>> arrived = new LinkedHashMap<>();
        mails.forEach(mail -> arrived.computeIfAbsent(mail.notice(), notice -> new LinkedHashSet<>())
                .add(mail.id()));
        identities(mails);
        causes();
        Stream.concat(committed.keySet().stream(), arrived.keySet().stream())
                .distinct()
                .forEach(notice -> compare(
                        notice, committed.getOrDefault(notice, List.of()), arrived.getOrDefault(notice, Set.of())));
        told.forEach(one -> of(one, committed, arrived));
        inOrder(mails, committed);
    }

    private Notice notice(Committed.Work row) {
        String audience = row.kind().equals("tell-seller") ? "seller." : "";
        return new Notice(references.get(row.shop() + "/" + row.order()) + "", audience + row.subject());
    }

    /** One id is one message, however often it comes. */
    private void identities(List<Mail> mails) {
        Map<String, Mail> first = new HashMap<>();
        for (Mail mail : mails) {
            Mail before = first.putIfAbsent(mail.id(), mail);
            findings.check(before == null || before.equals(mail), Kind.OTHER, mail + " has the id of " + before);
        }
        duplicates = mails.size() - first.size();
    }

    /** No row of work without the event that it names. */
    private void causes() {
        for (Committed.Work row : work) {
            findings.check(
                    events.containsKey(row.shop() + "/" + row.order() + "/" + row.seq()),
                    Kind.GHOST,
                    row + " has no event");
        }
    }

    private void compare(Notice notice, List<Committed.Work> rows, Set<String> ids) {
        findings.check(ids.size() <= rows.size(), Kind.GHOST, notice + " came as " + ids + ", caused by " + rows);
        long delivered =
                rows.stream().filter(row -> row.outcome().equals("delivered")).count();
        findings.check(ids.size() >= delivered, Kind.LOST, notice + " is told as sent: " + rows + ", came as " + ids);
        for (Committed.Work row : rows) {
            findings.check(
                    Set.of("delivered", "superseded", PARKED).contains(row.outcome()),
                    Kind.LOST,
                    row + " is neither delivered nor parked");
        }
    }

    /** Of what was acknowledged the customer was told, or the message lies parked. */
    private void of(People.Told told, Map<Notice, List<Committed.Work>> committed, Map<Notice, Set<String>> arrived) {
        Set<String> kinds =
                TOLD_OF.getOrDefault(told.story().steps().get(told.step()).deed(), Set.of());
        String reference = references.get(told.story().shop() + "/" + told.order()) + "";
        boolean isTold = kinds.isEmpty()
                || kinds.stream()
                        .map(kind -> new Notice(reference, kind))
                        .anyMatch(notice -> arrived.containsKey(notice)
                                || committed.getOrDefault(notice, List.of()).stream()
                                        .anyMatch(row -> row.outcome().equals(PARKED)));
        findings.check(isTold, Kind.LOST, told.command() + " was acknowledged, and the customer was not told");
    }

    /** X4: what one order tells one audience first comes in the order of the trail; a kind that comes twice is left out. */
    private void inOrder(List<Mail> mails, Map<Notice, List<Committed.Work>> committed) {
        Map<String, List<Long>> seqs = new LinkedHashMap<>();
        Set<Notice> seen = new HashSet<>();
        for (Mail mail : mails) {
            List<Committed.Work> rows = committed.getOrDefault(mail.notice(), List.of());
            if (rows.size() == 1 && seen.add(mail.notice())) {
                seqs.computeIfAbsent(mail.reference() + " to " + mail.to(), lane -> new ArrayList<>())
                        .add(rows.get(0).seq());
            }
        }
        seqs.forEach((lane, came) -> findings.check(
                IntStream.range(1, came.size()).allMatch(i -> came.get(i - 1) <= came.get(i)),
                Kind.OTHER,
                lane + " came out of order: " + came));
    }
}
