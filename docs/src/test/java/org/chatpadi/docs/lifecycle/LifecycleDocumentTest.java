package org.chatpadi.docs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The diagram and the matrix in the documents are what the table and the domain say. After a change, write them anew:
 * {@code mvn -pl docs -am test -Dtest=LifecycleDocumentTest -Dlifecycle.write=true}
 */
class LifecycleDocumentTest {

    private static final boolean WRITES = Boolean.getBoolean("lifecycle.write");
    private static final Search SEARCH = Search.run();

    private static void holds(Path document, String block, String drawn) throws IOException {
        String text = Files.readString(document);
        String begin = "<!-- " + block + ":start -->\n";
        String end = "<!-- " + block + ":end -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as("%s has the marks of %s", document, block).isGreaterThanOrEqualTo(from);
        if (WRITES) {
            Files.writeString(document, text.substring(0, from) + drawn + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).as("%s in %s", block, document).isEqualTo(drawn);
        }
    }

    @Test
    void the_diagram_in_the_lifecycle_is_what_the_domain_does() throws IOException {
        holds(Path.of("lifecycle.md"), "lifecycle", Diagram.states(SEARCH.arrows()));
    }

    @Test
    void the_diagram_in_the_readme_is_the_same() throws IOException {
        holds(Path.of("..", "README.md"), "lifecycle", Diagram.states(SEARCH.arrows()));
    }

    @Test
    void the_matrix_in_the_lifecycle_is_the_table() throws IOException {
        holds(Path.of("lifecycle.md"), "matrix", Diagram.matrix());
    }

    @Test
    void every_status_is_reached_and_every_one_that_is_not_final_can_be_left__I6() {
        Set<Status> reached = SEARCH.arrows().stream().map(Arrow::to).collect(Collectors.toSet());
        Set<@Nullable Status> left = SEARCH.arrows().stream()
                .map(Arrow::from)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(Status.values());
        assertThat(left).contains(Status.PLACED, Status.CONFIRMED, Status.PROCESSING, Status.DISPATCHED);
        assertThat(left).doesNotContain(Status.CANCELLED);
    }

    @Test
    void cancelled_is_never_left_and_delivered_only_by_undoing_the_delivery__I7() {
        assertThat(SEARCH.arrows())
                .filteredOn(arrow -> arrow.from() != null && arrow.from().isFinal())
                .allSatisfy(arrow -> {
                    assertThat(arrow.from()).isEqualTo(Status.DELIVERED);
                    assertThat(arrow.act().code()).isEqualTo("undo-delivery");
                });
    }

    @Test
    void the_search_looked_at_thousands_of_orders() {
        assertThat(SEARCH.looked()).isGreaterThan(5_000);
    }
}
