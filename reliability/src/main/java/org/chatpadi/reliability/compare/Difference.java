package org.chatpadi.reliability.compare;

import java.util.List;

/**
 * Where model and product part.
 *
 * @param step how many commands had been said, the placement not counted
 * @param what they differ in
 */
record Difference(Setting setting, List<Said> sequence, int step, String what, String model, String product) {

    String report() {
        StringBuilder text = new StringBuilder("model and product differ in ")
                .append(what)
                .append("\n  model:   ")
                .append(model)
                .append("\n  product: ")
                .append(product)
                .append("\nafter\n  ")
                .append(setting.shop())
                .append("\n  ")
                .append(setting.placer().code())
                .append(": ")
                .append(setting.place())
                .append('\n');
        for (int n = 0; n < sequence.size(); n++) {
            text.append("  ").append(n + 1).append(". ").append(sequence.get(n)).append('\n');
        }
        return text.toString();
    }
}
