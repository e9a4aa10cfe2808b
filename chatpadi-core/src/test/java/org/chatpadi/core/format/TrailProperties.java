package org.chatpadi.core.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.chatpadi.core.order.CustomerEvent;
import org.chatpadi.core.order.Order;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.Personal;
import org.chatpadi.core.store.Recorded;

class TrailProperties {

    private static final List<Recorded> TRAIL = SampleTrail.trail();

    private static List<Trail.Flaw> verify(List<Recorded> trail) {
        return Trail.verify(SampleTrail.ORDER, trail);
    }

    @Example
    void an_untouched_trail_has_no_flaw() {
        assertThat(verify(TRAIL)).isEmpty();
        assertThat(verify(List.of())).isEmpty();
    }

    @Property(tries = 2_000)
    @Tag("I8")
    void I8_one_altered_byte_anywhere_is_found(
            @ForAll @IntRange(max = 8) int event,
            @ForAll @IntRange(max = 4) int part,
            @ForAll int place,
            @ForAll byte by) {
        List<Recorded> trail = new ArrayList<>(TRAIL);
        Recorded whole = trail.get(event);
        byte[][] parts = {whole.open(), whole.hash(), whole.sealed(), whole.salt(), whole.sealedDigest()};
        byte[] altered = parts[part];
        if (altered == null || by == 0) {
            return;
        }
        altered = altered.clone();
        altered[Math.floorMod(place, altered.length)] ^= by;
        parts[part] = altered;
        trail.set(
                event, new Recorded(whole.envelope(), whole.event(), parts[0], parts[2], parts[3], parts[4], parts[1]));

        List<Trail.Flaw> flaws = verify(trail);

        assertThat(flaws).isNotEmpty();
        assertThat(flaws.get(0).seq()).isLessThanOrEqualTo(event + 2L);
        assertThat(flaws.toString()).doesNotContain("Ama Kusi", "+233", "Oxford");
    }

    @Property
    void an_event_that_is_missing_or_moved_is_found(
            @ForAll @IntRange(max = 7) int event, @ForAll @IntRange(max = 8) int to) {
        List<Recorded> missing = new ArrayList<>(TRAIL);
        missing.remove(event);
        assertThat(verify(missing)).isNotEmpty();

        List<Recorded> moved = new ArrayList<>(TRAIL);
        Collections.swap(moved, event, to);
        assertThat(verify(moved).isEmpty()).isEqualTo(event == to);
    }

    @Example
    void an_event_that_is_not_what_its_bytes_say_is_found() {
        List<Recorded> trail = new ArrayList<>(TRAIL);
        Recorded whole = trail.get(7);
        trail.set(
                7,
                new Recorded(
                        whole.envelope(),
                        new OrderEvent.Noted(Personal.of("Another note.")),
                        whole.open(),
                        whole.sealed(),
                        whole.salt(),
                        whole.sealedDigest(),
                        whole.hash()));

        assertThat(verify(trail))
                .extracting(Trail.Flaw::seq, Trail.Flaw::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(8L, "event"));
    }

    @Example
    void a_whole_trail_under_another_orders_name_is_found() {
        assertThat(Trail.verify(OrderId.of("o-other"), TRAIL)).hasSameSizeAs(TRAIL);
    }

    @Example
    void L1_a_time_that_goes_back_is_found() {
        OrderEvent note = new OrderEvent.Noted(Personal.of("Note."));
        Recorded first = EventFormat.write(
                SampleTrail.ORDER, SampleTrail.envelope(1), SampleTrail.placed(), null, () -> new byte[16]);
        Recorded second = EventFormat.write(
                SampleTrail.ORDER, new Values(1).envelope(2, SampleTrail.AT), note, first.hash(), () -> new byte[16]);

        assertThat(verify(List.of(first, second))).extracting(Trail.Flaw::code).containsExactly("time");
    }

    @Example
    void events_that_do_not_fold_are_found() {
        List<Recorded> trail = SampleTrail.trail(List.of(SampleTrail.placed(), SampleTrail.placed()));

        assertThat(verify(trail)).extracting(Trail.Flaw::code).containsExactly("fold");
    }

    @Example
    @Tag("I9")
    void I9_an_erased_trail_verifies_and_folds_to_the_same_erased_order() {
        List<Recorded> erased = Trail.erased(SampleTrail.ORDER, TRAIL);

        assertThat(verify(erased)).isEmpty();
        assertThat(erased).allMatch(one -> one.sealed() == null && one.salt() == null);
        assertThat(fold(erased)).isEqualTo(fold(TRAIL));
        assertThat(fold(erased).customer().trackingGeneration()).isEqualTo(3);
        assertThat(((CustomerEvent.ContactCorrected) erased.get(4).event()).to().phone())
                .isEqualTo(Personal.erased());
        assertThat(erased)
                .extracting(Recorded::open)
                .isEqualTo(TRAIL.stream().map(Recorded::open).toList());
    }

    private static Order fold(List<Recorded> trail) {
        List<Instant> times = trail.stream().map(one -> one.envelope().at()).toList();
        return Order.fold(trail.stream().map(Recorded::event).toList(), times);
    }

    @Example
    void the_chain_is_the_documented_one() throws Exception {
        var sha = java.security.MessageDigest.getInstance("SHA-256");
        Recorded first = TRAIL.get(0);
        sha.update(Objects.requireNonNull(first.salt()));
        byte[] digest = sha.digest(first.sealed());
        sha.update(first.open());
        byte[] hash = sha.digest(digest);
        sha.update(hash);
        sha.update(TRAIL.get(1).open());

        assertThat(first.hash()).isEqualTo(hash);
        assertThat(TRAIL.get(1).hash()).isEqualTo(sha.digest(TRAIL.get(1).sealedDigest()));
        assertThat(Arrays.asList(TRAIL.get(2).sealed(), TRAIL.get(2).sealedDigest()))
                .containsOnlyNulls();
    }
}
