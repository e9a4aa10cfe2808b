package org.chatpadi.core.placement;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people write them, in E.164: 024 412 3456 in Ghana and +233244123456 are one. */
public final class Phones {

    /** Longest raw number that is looked at. */
    public static final int MAX_RAW = 40;

    private Phones() {}

    /**
     * The number in E.164, read in the shop's region; empty where it is no possible number. New ranges appear before they are known as
     * valid, so possible is enough.
     */
    public static Optional<String> e164(String raw, String region) {
        if (raw.length() > MAX_RAW) {
            return Optional.empty();
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            PhoneNumber number = numbers.parse(raw, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
