package org.chatpadi.core.order;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The room of matters, open and ended.
 *
 * @param remedied per line, for how much a dispute was remedied
 * @param revisions of shortage proposals so far
 */
public record Matters(List<Matter> all, Quantities remedied, int revisions) {

    public Matters {
        all = List.copyOf(all);
    }

    static Matters none() {
        return new Matters(List.of(), Quantities.none(), 0);
    }

    public Optional<Matter> matter(int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    public Stream<Matter> open() {
        return all.stream().filter(Matter::isOpen);
    }

    public Stream<Matter> open(MatterKind kind) {
        return all.stream().filter(matter -> matter.isOpen(kind));
    }

    public boolean hasOpen(MatterKind kind) {
        return theOpen(kind).isPresent();
    }

    /** The open one of a kind of which one at a time stands open. */
    public Optional<Matter> theOpen(MatterKind kind) {
        for (Matter matter : all) {
            if (matter.isOpen(kind)) {
                return Optional.of(matter);
            }
        }
        return Optional.empty();
    }

    /** The standing proposal of the open shortage. */
    public Optional<Detail.Shortage> shortage() {
        return theOpen(MatterKind.SHORTAGE).map(matter -> (Detail.Shortage) matter.detail());
    }

    /** The open cancellation request. */
    public Optional<Detail.Request> request() {
        return theOpen(MatterKind.CANCELLATION_REQUEST).map(matter -> (Detail.Request) matter.detail());
    }

    public boolean hasDeclinedRequest() {
        return all.stream()
                .anyMatch(matter ->
                        matter.kind() == MatterKind.CANCELLATION_REQUEST && matter.resolution() == Resolution.DECLINED);
    }

    /** The open matter of this number and kind. */
    public Optional<Matter> open(int number, MatterKind kind) {
        return matter(number).filter(matter -> matter.isOpen(kind));
    }

    public int next() {
        return all.size() + 1;
    }

    Matters with(Matter added) {
        return new Matters(Lists.added(all, added), remedied, revisions);
    }

    Matters with(int number, UnaryOperator<Matter> change) {
        return new Matters(Lists.changed(all, number, change), remedied, revisions);
    }

    Matters remedied(Quantities now) {
        return new Matters(all, now, revisions);
    }

    Matters revision(int now) {
        return new Matters(all, remedied, now);
    }
}
