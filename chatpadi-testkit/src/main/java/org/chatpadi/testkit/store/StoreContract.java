package org.chatpadi.testkit.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the store port as values, for whatever runs them.
 *
 * <p>With JUnit Jupiter:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> contract() {
 *     return StoreContract.rules().stream().map(rule -> dynamicTest(rule.toString(), () -> {
 *         rule.skipped(store).ifPresent(why -> assumeTrue(false, why));
 *         rule.check(store);
 *     }));
 * }
 * }</pre>
 */
public final class StoreContract {

    private static final List<StoreRule> RULES = Stream.of(
                    CommitRules.all(),
                    ValueRules.all(),
                    CommandRules.all(),
                    ClaimRules.all(),
                    ErasureRules.all(),
                    InboxRules.all(),
                    LaneRules.all(),
                    LeaseRules.all(),
                    DoneRules.all(),
                    ParkingRules.all(),
                    FindRules.all(),
                    ListRules.all(),
                    QueueRules.all(),
                    ShopRules.all(),
                    InstanceRules.all(),
                    ExcerptRules.all(),
                    PurgeRules.all(),
                    UpkeepRules.all())
            .flatMap(List::stream)
            .toList();

    private StoreContract() {}

    /** All rules, by number. */
    public static List<StoreRule> rules() {
        return RULES;
    }
}
