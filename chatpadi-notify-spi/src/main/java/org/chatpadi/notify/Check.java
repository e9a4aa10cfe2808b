package org.chatpadi.notify;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/** Shape checks whose messages name the field and the rule, never the value: values may be personal data. */
final class Check {
    static final int EMAIL_MAX = 254;
    static final int URI_MAX = 2_048;

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>(),;:\\\\\"\\[\\]]{1,64}@" + LABEL + "(?:\\." + LABEL + "){1,10}");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?");
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_:-]{1,64}");

    private Check() {}

    static <T> T given(T value, String field) {
        return Objects.requireNonNull(value, field);
    }

    static void that(boolean holds, String field, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(field + " " + rule);
        }
    }

    /** Text of several lines: LF and TAB are the only control characters. */
    static String text(String value, String field, int max) {
        shown(value, field, max);
        that(
                value.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)),
                field,
                "must hold no control character but line feed and tab");
        return value;
    }

    /** Text that may stand in a header: one line, no control character at all. */
    static String line(String value, String field, int max) {
        shown(value, field, max);
        that(value.chars().noneMatch(Character::isISOControl), field, "must hold no control character (CR, LF, NUL)");
        return value;
    }

    private static void shown(String value, String field, int max) {
        given(value, field);
        that(!value.isBlank(), field, "must not be blank");
        that(value.length() <= max, field, "must be at most " + max + " characters");
        storable(value, field);
    }

    /** What no database and no encoder hands back unchanged: NUL and half of a surrogate pair. */
    static void storable(String value, String field) {
        that(value.indexOf('\0') < 0, field, "must hold no NUL");
        that(isWellFormed(value), field, "must be well-formed Unicode");
    }

    /** A loop and no stream: every text of every message comes by here. */
    private static boolean isWellFormed(String value) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    static String id(String value, String field, int max) {
        given(value, field);
        that(value.length() <= max, field, "must be at most " + max + " characters");
        that(VISIBLE_ASCII.matcher(value).matches(), field, "must be visible ASCII without blanks, and not empty");
        return value;
    }

    static String code(String value, String field) {
        that(
                CODE.matcher(given(value, field)).matches(),
                field,
                "must be a code: 1 to 64 of a-z, 0-9, dot, hyphen, underscore, with a letter or digit at both ends");
        return value;
    }

    static String messageId(String value, String field) {
        that(
                MESSAGE_ID.matcher(given(value, field)).matches(),
                field,
                "must be 1 to 64 of letters, digits, hyphen, underscore and colon");
        return value;
    }

    static String email(String value, String field) {
        given(value, field);
        that(value.length() <= EMAIL_MAX, field, "must be at most " + EMAIL_MAX + " characters");
        that(EMAIL.matcher(value).matches(), field, "must be one e-mail address, such as name@host.example");
        return value;
    }

    static String e164(String value, String field) {
        that(E164.matcher(given(value, field)).matches(), field, "must be E.164: a plus sign and 7 to 15 digits");
        return value;
    }

    /** An absolute URI; one of the web names a host, and none holds user information, which ends up in logs. */
    static URI absolute(URI value, String field) {
        given(value, field);
        that(value.toString().length() <= URI_MAX, field, "must be at most " + URI_MAX + " characters");
        that(value.isAbsolute(), field, "must be absolute");
        that(!isWeb(value) || value.getHost() != null, field, "must name a host");
        that(value.getRawUserInfo() == null, field, "must hold no user information");
        return value;
    }

    static URI web(URI value, String field) {
        absolute(value, field);
        that(isWeb(value), field, "must have the scheme https or http");
        return value;
    }

    private static boolean isWeb(URI value) {
        return "https".equalsIgnoreCase(value.getScheme()) || "http".equalsIgnoreCase(value.getScheme());
    }

    static Duration within(Duration value, Duration min, Duration max, String field) {
        given(value, field);
        that(value.compareTo(min) >= 0 && value.compareTo(max) <= 0, field, "must be from " + min + " to " + max);
        return value;
    }
}
