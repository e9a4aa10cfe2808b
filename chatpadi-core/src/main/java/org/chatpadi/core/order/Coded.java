package org.chatpadi.core.order;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A member of a closed list that is stored, sent and compared by a stable code, never by its ordinal or its Java name.
 */
public interface Coded {

    /** The stable code, lower case with hyphens unless the list says otherwise. */
    String code();

    /**
     * The member of a closed list with this code.
     *
     * @throws IllegalArgumentException naming the code and the known ones, when the list has no such member
     */
    static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
        for (E member : list.getEnumConstants()) {
            if (member.code().equals(code)) {
                return member;
            }
        }
        throw new IllegalArgumentException("unknown " + list.getSimpleName() + " code \"" + code + "\"; known: "
                + Arrays.stream(list.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
    }
}
