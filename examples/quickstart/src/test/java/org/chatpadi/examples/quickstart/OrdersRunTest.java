package org.chatpadi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.store.Recorded;
import org.chatpadi.examples.quickstart.audit.Books;
import org.chatpadi.examples.quickstart.lives.Lives;
import org.chatpadi.examples.quickstart.lives.Town;
import org.chatpadi.examples.quickstart.orders.FileOrder;
import org.chatpadi.examples.quickstart.orders.OrderFile;
import org.chatpadi.notify.Notification;
import org.chatpadi.testkit.GatewayLog;
import org.chatpadi.testkit.SettableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersRunTest {

    private static OrdersRun run;
    private static Books books;

    @BeforeAll
    static void the_sample_is_lived() throws Exception {
        List<FileOrder> file = OrderFile.read(sample(), Town.ZONE);
        SettableClock clock = SettableClock.at(file.get(0).at());
        run = OrdersRun.of(file, clock, OrderStore.open("memory", clock), nowhere());
        books = run.books();
    }

    private static Path sample() throws URISyntaxException {
        URL sample = Objects.requireNonNull(OrdersRunTest.class.getResource("/sample-orders.csv"));
        return Path.of(sample.toURI());
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Test
    void all_counts_are_the_same_in_a_file_beside_the_orders_of_an_earlier_run(@TempDir Path folder) throws Exception {
        countsAreTheSameBesideAnEarlierRun("h2:" + folder.resolve("orders"), folder);
    }

    @Test
    void all_counts_are_the_same_on_a_server_beside_the_orders_of_an_earlier_run(@TempDir Path folder)
            throws Exception {
        countsAreTheSameBesideAnEarlierRun(Postgres.store(), folder);
    }

    private static void countsAreTheSameBesideAnEarlierRun(String store, Path folder) throws Exception {
        Path few = Files.write(
                folder.resolve("few.csv"),
                Files.readAllLines(sample()).stream().limit(10).toList());
        Launch.run(nowhere(), "--store", store, "--orders", few.toString());

        Report second = Report.of(out -> Launch.run(out, "--store", store, "--orders", sample().toString()));

        assertThat(second.text).containsPattern("Found there, from an earlier run: [0-9]+ orders of gifts-1: ");
        assertThat(second.exit).as(second.text).isZero();
        assertThat(second.lastLine()).isEqualTo(report(books).lastLine());
    }

    @Test
    void every_act_is_done_every_status_is_seen_and_all_counts_agree() throws Exception {
        Report report = report(books);
        assertThat(report.exit).as(report.text).isZero();
        assertThat(report.lastLine())
                .startsWith(
                        "RESULT quickstart orders=84 lines=221 placed=7230.94 replacements=3 acts=50/50 statuses=8/8 ")
                .contains(" trails_verified=87 tampered_found=87/87 ")
                .endsWith(" violations=0");
    }

    @Test
    void the_sample_has_enough_orders_for_every_life() {
        assertThat(Lives.allLived(books.file())).isTrue();
    }

    @Test
    void a_message_that_did_not_arrive_is_missed() throws Exception {
        List<Notification> messages = new ArrayList<>(books.messages());
        Notification lost = messages.remove(messages.size() / 2);
        Report report = report(books.withMessages(messages));
        assertThat(report.exit).isEqualTo(1);
        assertThat(report.text)
                .contains("messages, " + lost.facts().get("ref") + " " + lost.kind() + ": expected 1, found 0");
        assertThat(report.lastLine()).endsWith(" violations=1");
    }

    @Test
    void a_message_that_arrived_twice_is_seen() throws Exception {
        List<Notification> messages = new ArrayList<>(books.messages());
        messages.add(messages.get(0));
        assertThat(report(books.withMessages(messages)).lastLine()).endsWith(" violations=2");
    }

    @Test
    void a_refund_that_the_gateway_never_made_is_seen() throws Exception {
        GatewayLog card = Objects.requireNonNull(books.gateways().get("card"));
        GatewayLog.Entry made = card.of(GatewayLog.Kind.REFUNDED).get(0);
        List<GatewayLog.Entry> without =
                card.entries().stream().filter(entry -> entry != made).toList();
        Map<String, GatewayLog> gateways = new LinkedHashMap<>(books.gateways());
        gateways.put("card", new GatewayLog(without));
        Report report = report(
                new Books(books.file(), books.shop(), books.enquiries(), books.trails(), books.messages(), gateways));
        assertThat(report.exit).isEqualTo(1);
        assertThat(report.text).contains("refund card " + made.operation(), "in a trail, and not at the gateway");
    }

    @Test
    void a_trail_that_was_cut_is_seen() throws Exception {
        Map<OrderId, List<Recorded>> trails = new LinkedHashMap<>(books.trails());
        trails.replaceAll((order, trail) -> trail.subList(0, trail.size() - 1));
        Report report = report(
                new Books(books.file(), books.shop(), books.enquiries(), trails, books.messages(), books.gateways()));
        assertThat(report.exit).isEqualTo(1);
        assertThat(report.text).contains("is not what its trail folds to");
    }

    private static Report report(Books of) throws Exception {
        return Report.of(out -> run.report(of, out));
    }

    @FunctionalInterface
    private interface Reporting {
        int to(PrintStream out) throws Exception;
    }

    private record Report(int exit, String text) {

        private static Report of(Reporting reporting) throws Exception {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int exit = reporting.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            return new Report(exit, bytes.toString(StandardCharsets.UTF_8));
        }

        private String lastLine() {
            return text.lines().reduce((first, second) -> second).orElse("");
        }
    }
}
