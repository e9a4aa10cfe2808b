package org.chatpadi.reliability.compare;

import java.util.List;
import java.util.stream.Stream;

/** A life of an order, of which every step is told beforehand. */
public interface Lived {

    /** The worked lives, and those in which goods and money take the less travelled turn. */
    static List<Lived> all() {
        return Stream.<Lived[]>of(Life.values(), GoodsLife.values(), MoneyLife.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** @throws AssertionError where the model or the product lives otherwise */
    void tell();
}
