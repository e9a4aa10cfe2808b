package org.chatpadi.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void headers_are_found_in_any_case() {
        var request = with(Map.of("X-Signature", List.of("abc")));
        assertThat(request.header("x-signature")).contains("abc");
        assertThat(request.header("X-SIGNATURE")).contains("abc");
        assertThat(request.header("other")).isEmpty();
    }

    @Test
    void a_header_that_stands_twice_has_no_single_value() {
        var request = with(Map.of("X-Signature", List.of("abc"), "x-signature", List.of("def")));
        assertThat(request.header("X-Signature")).isEmpty();
        assertThat(request.headers("X-Signature")).containsExactlyInAnyOrder("abc", "def");
    }

    @Test
    void the_query_is_decoded_and_the_path_is_not() {
        var request = to("/in/a%20b?mode=subscribe&x.challenge=1%2B2+3&empty=&flag");
        assertThat(request.path()).isEqualTo("/in/a%20b");
        assertThat(request.query("x.challenge")).contains("1+2 3");
        assertThat(request.query("empty")).contains("");
        assertThat(request.query("flag")).isEmpty();
        assertThat(request.query("none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?a=%", "/?a=%zz", "/?a=1&a=2", "/?a=1&a=%", "/", "?", "", "/?%zz=1", "/?&&=&"})
    void a_parameter_without_one_readable_value_is_absent(String path) {
        assertThat(to(path).query("a")).isEmpty();
    }

    @Test
    void bytes_are_copied_in_and_out__F33() {
        var bytes = "body".getBytes(UTF_8);
        var request = InboundRequest.of("POST", "/", Map.of(), bytes, NOW);
        var reply = Reply.of(200, "text/plain", bytes);
        bytes[0] = 'X';
        request.body()[0] = 'Y';
        reply.body()[0] = 'Y';
        assertThat(request.body()).asString(UTF_8).isEqualTo("body");
        assertThat(reply.body()).asString(UTF_8).isEqualTo("body");
    }

    @Test
    void what_is_too_big_is_refused_naming_the_limit__F37() {
        refused(
                () -> InboundRequest.of("POST", "/", Map.of(), new byte[InboundRequest.BODY_MAX + 1], NOW),
                "InboundRequest.body must be at most 1048576 bytes");
        refused(
                () -> with(Map.of("a", List.of("x".repeat(InboundRequest.HEADERS_MAX)))),
                "InboundRequest.headers must be at most 65536 characters");
        refused(
                () -> to("/".repeat(InboundRequest.PATH_MAX + 1)),
                "InboundRequest.pathAndQuery must be at most 8192 characters");
        refused(
                () -> InboundRequest.of("post", "/", Map.of(), new byte[0], NOW),
                "InboundRequest.method must be 1 to 16 capital letters");
        refused(
                () -> Reply.of(200, "text/plain", new byte[Reply.BODY_MAX + 1]),
                "Reply.body must be at most 65536 bytes");
    }

    @Test
    void a_reply_is_an_answer_and_nothing_else() {
        assertThat(Reply.ok().status()).isEqualTo(200);
        assertThat(Reply.text(200, "wanted").contentType()).isEqualTo("text/plain; charset=utf-8");
        refused(() -> Reply.of(101), "Reply.status must be from 200 to 599");
        refused(
                () -> Reply.of(200, "text/plain\r\nSet-Cookie: a=b", new byte[0]),
                "Reply.contentType must hold no control character (CR, LF, NUL)");
    }

    private static InboundRequest with(Map<String, List<String>> headers) {
        return InboundRequest.of("POST", "/", headers, new byte[0], NOW);
    }

    private static InboundRequest to(String pathAndQuery) {
        return InboundRequest.of("GET", pathAndQuery, Map.of(), new byte[0], NOW);
    }

    private static void refused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
