package org.chatpadi.reliability.kill;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts kills, and take-overs of what the killed had claimed. */
final class Tally {

    private final Map<Point, Integer> atPoints = new EnumMap<>(Point.class);
    private final Map<String, Child> holders = new HashMap<>();
    private final Set<Child> killed = new HashSet<>();
    private int anywhere;
    private int takeOvers;

    void killedAt(Point point, Child child) {
        atPoints.merge(point, 1, Integer::sum);
        killed.add(child);
    }

    void killedAnywhere(Child child) {
        anywhere++;
        killed.add(child);
    }

    void claimed(String row, Child by) {
        Child before = holders.put(row, by);
        if (before != null && before != by && killed.contains(before)) {
            takeOvers++;
        }
    }

    void gaveBack(String row) {
        holders.remove(row);
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

    boolean has(KillSettings.Enough enough) {
        for (Point point : Point.values()) {
            if (point.general() == point && at(point) < enough.atEachPoint()) {
                return false;
            }
        }
        return kills() >= enough.kills() && takeOvers >= enough.takeOvers();
    }
}
