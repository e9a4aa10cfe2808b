package org.chatpadi.core.format;

import tools.jackson.core.JsonToken;

/**
 * The version of the format, at the head of each document. It rises with every added field, code or meaning, and every build reads all
 * versions before its own.
 */
record Version(int number) {

    static final Version CURRENT = new Version(1);

    static final class AsNumber extends Shape<Version> {

        @Override
        void write(Version value, Out out) {
            out.json.writeNumber(value.number);
        }

        @Override
        Version read(In in) {
            in.expect(JsonToken.VALUE_NUMBER_INT);
            long number = in.currentNumber();
            if (number < 1) {
                throw in.broken();
            }
            if (number > CURRENT.number) {
                throw in.unknown("format version", Long.toString(number));
            }
            return new Version((int) number);
        }
    }
}
