package org.chatpadi.reliability.compare;

import java.util.ArrayList;
import java.util.List;
import org.chatpadi.core.order.Amounts;
import org.chatpadi.core.order.Role;
import org.chatpadi.reliability.model.ModelCommand;
import org.chatpadi.reliability.model.ModelShop;

/** Shops and first orders by chance: all terms, fixed and following charges, standing choices, gateways of every ability. */
public final class Settings {

    public static final String CURRENCY = "GHS";

    private static final ModelShop.Gateway ABLE = new ModelShop.Gateway("able", 1, true);
    private static final ModelShop.Gateway BY_HAND = new ModelShop.Gateway("by-hand", 1, false);
    private static final ModelShop.Gateway CLOSED = new ModelShop.Gateway("closed", Long.MAX_VALUE, true);
    private static final ModelShop.Gateway LARGE = new ModelShop.Gateway("large", 5_000, true);

    private Settings() {}

    public static Setting draw(Dice dice) {
        return new Setting(
                shop(dice),
                place(dice),
                dice.chance(97) ? dice.of(Role.SELLER, Role.ASSISTANT, Role.HOST) : dice.of(Role.values()));
    }

    private static ModelShop shop(Dice dice) {
        List<ModelShop.Gateway> gateways = dice.chance(5)
                ? List.of()
                : dice.chance(10) ? List.of(CLOSED, LARGE) : List.of(ABLE, BY_HAND, CLOSED, LARGE);
        long window = dice.chance(90) ? 24 * 60 * 60 : 0;
        return new ModelShop(gateways, window, dice.chance(25), Amounts.MAX);
    }

    private static ModelCommand.Place place(Dice dice) {
        long scale = dice.of(3L, 10L, 10_000L, 1_000_000_000_000L);
        List<ModelCommand.Line> lines = new ArrayList<>();
        int count = 1 + dice.below(3);
        boolean gift = dice.chance(8);
        for (int n = 0; n < count; n++) {
            long price = gift || dice.chance(5) ? 0 : dice.upTo(scale);
            lines.add(new ModelCommand.Line(dice.chance(60) ? 1 : dice.upTo(4), price));
        }
        boolean free = lines.stream().allMatch(line -> line.price() == 0);
        List<ModelCommand.Charge> charges = new ArrayList<>();
        while (!gift && dice.chance(30) && charges.size() < 3) {
            long amount = dice.upTo(scale);
            charges.add(new ModelCommand.Charge(dice.chance(50) ? amount : -amount, !free && dice.chance(50)));
        }
        return new ModelCommand.Place(CURRENCY, lines, charges, terms(dice, lines), standing(dice), dice.chance(8));
    }

    private static ModelCommand.Terms terms(Dice dice, List<ModelCommand.Line> lines) {
        long sum =
                lines.stream().mapToLong(line -> line.quantity() * line.price()).sum();
        return switch (dice.below(4)) {
            case 0, 1 -> ModelCommand.Terms.ofPrepayment();
            case 2 -> ModelCommand.Terms.onDelivery();
            default -> ModelCommand.Terms.ofDeposit(dice.chance(80) ? dice.upTo(sum) : dice.upTo(2 * sum));
        };
    }

    private static ModelCommand.Standing standing(Dice dice) {
        return dice.chance(55) ? ModelCommand.Standing.ASK_ME : dice.of(ModelCommand.Standing.values());
    }
}
