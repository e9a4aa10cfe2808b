package org.chatpadi.notify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as the host received it: raw bytes, nothing decoded, nothing believed. Immutable; prints neither
 * path, headers nor body, any of which may be secret.
 */
public final class InboundRequest {
    /** Longest body, in bytes: {@value}. */
    public static final int BODY_MAX = 1_048_576;

    /** Most characters of all header names and values: {@value}. */
    public static final int HEADERS_MAX = 65_536;

    /** Longest path with query, in characters: {@value}. */
    public static final int PATH_MAX = 8_192;

    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,16}");

    private final String method;
    private final String pathAndQuery;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Instant at;

    private InboundRequest(
            String method, String pathAndQuery, Map<String, List<String>> headers, byte[] body, Instant at) {
        this.method = method;
        this.pathAndQuery = pathAndQuery;
        this.headers = headers;
        this.body = body;
        this.at = at;
    }

    /**
     * A request as it came.
     *
     * @param method in capitals
     * @param pathAndQuery undecoded, from the first slash
     * @param headers values by name, in any case
     * @param body the bytes that a signature covers
     * @param at when it arrived
     * @throws IllegalArgumentException beyond a limit: the host should answer 413 or 400
     */
    public static InboundRequest of(
            String method, String pathAndQuery, Map<String, List<String>> headers, byte[] body, Instant at) {
        Check.that(
                METHOD.matcher(Check.given(method, "InboundRequest.method")).matches(),
                "InboundRequest.method",
                "must be 1 to 16 capital letters");
        Check.that(
                Check.given(pathAndQuery, "InboundRequest.pathAndQuery").length() <= PATH_MAX,
                "InboundRequest.pathAndQuery",
                "must be at most " + PATH_MAX + " characters");
        Check.that(
                Check.given(body, "InboundRequest.body").length <= BODY_MAX,
                "InboundRequest.body",
                "must be at most " + BODY_MAX + " bytes");
        Check.given(at, "InboundRequest.at");
        return new InboundRequest(
                method, pathAndQuery, copy(Check.given(headers, "InboundRequest.headers")), body.clone(), at);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
        var copy = new TreeMap<String, List<String>>();
        var size = 0L;
        for (var header : headers.entrySet()) {
            var values = copy.computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
            values.addAll(List.copyOf(header.getValue()));
            size += header.getKey().length();
            size += header.getValue().stream().mapToLong(String::length).sum();
        }
        Check.that(size <= HEADERS_MAX, "InboundRequest.headers", "must be at most " + HEADERS_MAX + " characters");
        copy.replaceAll((name, values) -> List.copyOf(values));
        return copy;
    }

    public String method() {
        return method;
    }

    /** The undecoded path, without the query. */
    public String path() {
        var mark = pathAndQuery.indexOf('?');
        return mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
    }

    /** The decoded value of a query parameter; empty where it is absent, repeated or not decodable. */
    public Optional<String> query(String name) {
        var mark = pathAndQuery.indexOf('?');
        var found = new ArrayList<String>();
        for (var pair :
                mark < 0 ? new String[0] : pathAndQuery.substring(mark + 1).split("&")) {
            var equals = pair.indexOf('=');
            if (equals >= 0 && decode(pair.substring(0, equals)).equals(Optional.of(name))) {
                decode(pair.substring(equals + 1)).ifPresentOrElse(found::add, () -> found.addAll(List.of("", "")));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException undecodable) {
            return Optional.empty();
        }
    }

    /** The value of a header, its name in any case; empty where it is absent or stands more than once. */
    public Optional<String> header(String name) {
        var values = headers(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** All values of a header, its name in any case; empty where it is absent. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** A copy of the body's bytes. */
    public byte[] body() {
        return body.clone();
    }

    public Instant at() {
        return at;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InboundRequest that
                && method.equals(that.method)
                && pathAndQuery.equals(that.pathAndQuery)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body)
                && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, pathAndQuery, headers, Arrays.hashCode(body), at);
    }

    @Override
    public String toString() {
        return "InboundRequest[" + method + ", " + body.length + " bytes]";
    }
}
