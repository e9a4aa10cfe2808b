package org.chatpadi.core.format;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chatpadi.core.order.Coded;
import tools.jackson.core.io.SerializedString;

/** Members of a closed list, by their codes; by their names where they stand in commands only and are never stored. */
final class EnumShape extends Shape<Enum<?>> {

    private final String list;
    private final SerializedString[] codes;
    private final Map<String, Enum<?>> members;

    EnumShape(Class<?> type) {
        Enum<?>[] all = (Enum<?>[]) type.getEnumConstants();
        list = type.getSimpleName();
        codes = Arrays.stream(all).map(m -> new SerializedString(code(m))).toArray(SerializedString[]::new);
        members = Arrays.stream(all).collect(Collectors.toMap(EnumShape::code, Function.identity()));
    }

    private static String code(Enum<?> member) {
        return member instanceof Coded coded ? coded.code() : member.name();
    }

    @Override
    void write(Enum<?> value, Out out) {
        out.json.writeString(codes[value.ordinal()]);
    }

    @Override
    Enum<?> read(In in) {
        String code = in.text();
        Enum<?> member = members.get(code);
        if (member == null) {
            throw in.unknown(list, code);
        }
        return member;
    }
}
