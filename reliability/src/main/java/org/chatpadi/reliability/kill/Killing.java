package org.chatpadi.reliability.kill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatpadi.core.ChatPadi;
import org.chatpadi.core.upkeep.Verified;
import org.chatpadi.jdbc.JdbcSchema;
import org.chatpadi.jdbc.JdbcStore;

/** One run: gateway and mailbox; a real database, hosts and workers that are killed; then peace, then the verdict. */
public final class Killing {

    private Killing() {}

    /** Runs it, prints what came of it, and returns whether nothing was wrong and there was enough of everything. */
    public static boolean prove(KillSettings settings, PrintStream out)
            throws IOException, SQLException, InterruptedException {
        Path folder = Files.createTempDirectory("chatpadi-kill");
        Findings findings = new Findings();
        boolean well = false;
        try (Server server = Server.start(folder.resolve("postgres"))) {
            JdbcSchema.of(server.source()).create();
            try (Scene scene = new Scene(settings, server, folder, findings)) {
                scene.kill();
                scene.leaveInPeace(server.source());
                well = judge(settings, scene, server.source(), findings, out);
            }
        }
        if (well) {
            delete(folder);
        } else {
            out.println("logs are in " + folder);
        }
        return well;
    }

    private static boolean judge(
            KillSettings settings, Scene scene, DataSource database, Findings findings, PrintStream out)
            throws IOException, SQLException {
        Committed committed = Committed.read(database);
        Judge judge = new Judge(committed, findings);
        judge.acknowledged(scene.people().told());
        List<List<String>> gateway = Journal.read(scene.gatewayLog());
        judge.money(gateway);
        judge.news(gateway);
        List<List<String>> mails = Journal.read(scene.mailboxLog());
        judge.messages(mails, scene.people().told());
        ChatPadi chatpadi = Shops.library(JdbcStore.on(database)).build();
        Verified verified = chatpadi.upkeep().verify(finding -> findings.add(Findings.Kind.OTHER, finding.toString()));
        for (Findings.Kind kind : Findings.Kind.values()) {
            findings.of(kind).stream().limit(20).forEach(text -> out.println(kind + " " + text));
        }
        Tally tally = scene.tally();
        for (Point point : Point.values()) {
            out.printf("%9d killed %s%n", tally.at(point), point.code());
        }
        out.printf("%9d killed anywhere%n", tally.anywhere());
        out.printf(
                "orders %d, commands acknowledged %d, said again without an answer %d, events verified %d, mails %d%n",
                verified.orders(),
                scene.people().told().size(),
                scene.people().unanswered(),
                verified.events(),
                mails.size());
        out.printf(
                "outcomes told as unknown %d, of which %d had been done; news taken %d times%n",
                scene.people().unknown(), scene.people().unknownAndDone(), tally.news());
        out.println("refunds " + judge.refundEnds() + ", parked " + judge.parked());
        boolean enough = tally.has(settings.enough());
        if (!enough) {
            out.println("there was not enough: " + settings.enough());
        }
        out.printf(
                "RESULT kill kills=%d takeovers=%d duplicates=%d lost=%d ghosts=%d double_refunds=%d others=%d database_kills=%d stalls=%d seed=%d%n",
                tally.kills(),
                tally.takeOvers(),
                judge.duplicates(),
                findings.count(Findings.Kind.LOST),
                findings.count(Findings.Kind.GHOST),
                findings.count(Findings.Kind.DOUBLE_REFUND),
                findings.count(Findings.Kind.OTHER),
                tally.databaseKills(),
                tally.stalls(),
                settings.seed());
        return findings.none() && enough;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
