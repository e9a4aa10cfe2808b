package org.chatpadi.reliability.kill;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts kills, stalls, deaths of the database, and take-overs of what the killed had claimed. */
final class Tally {

    private final Map<Point, Integer> atPoints = new EnumMap<>(Point.class);
    private final Map<String, Holder> holders = new HashMap<>();
    private final Set<Child> killed = new HashSet<>();
    private int anywhere;
    private int takeOvers;
    private int databaseKills;
    private int stalls;
    private int news;

    /**
     * Who claimed a row last.
     *
     * @param lease by name
     */
    private record Holder(Child child, String lease) {}

    void killedAt(Point point, Child child) {
        atPoints.merge(point, 1, Integer::sum);
        killed.add(child);
    }

    void killedAnywhere(Child child) {
        anywhere++;
        killed.add(child);
    }

    void databaseKilled() {
        databaseKills++;
    }

    void stalled() {
        stalls++;
    }

    void newsTaken() {
        news++;
    }

    /** The lease that this one took the place of, or null. */
    @Nullable
    String claimed(String row, String lease, Child by) {
        Holder before = holders.put(row, new Holder(by, lease));
        if (before == null) {
            return null;
        }
        if (before.child() != by && killed.contains(before.child())) {
            takeOvers++;
        }
        return before.lease();
    }

    void gaveBack(String row) {
        holders.remove(row);
    }

    /** Leases that took effect at their end, if all of these did. */
    void ended(int written, List<String> leases) {
        if (written == leases.size()) {
            holders.values().removeIf(holder -> leases.contains(holder.lease()));
        }
    }

    /** The leases that a process holds. */
    Set<String> inHand(Child child) {
        return holders.values().stream()
                .filter(holder -> holder.child() == child)
                .map(Holder::lease)
                .collect(Collectors.toSet());
    }

    int kills() {
        return anywhere + atPoints.values().stream().mapToInt(Integer::intValue).sum();
    }

    int anywhere() {
        return anywhere;
    }

    /** Special cases of the point included. */
    int at(Point point) {
        return atPoints.entrySet().stream()
                .filter(one -> one.getKey() == point || one.getKey().general() == point)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int takeOvers() {
        return takeOvers;
    }

    int databaseKills() {
        return databaseKills;
    }

    int stalls() {
        return stalls;
    }

    int news() {
        return news;
    }

    boolean has(KillSettings.Enough enough) {
        for (Point point : Point.values()) {
            if (point.general() == point && at(point) < enough.atEachPoint()) {
                return false;
            }
        }
        return kills() >= enough.kills()
                && takeOvers >= enough.takeOvers()
                && databaseKills >= enough.databaseKills()
                && stalls >= enough.stalls()
                && news >= enough.news();
    }
}
