package org.chatpadi.core.work;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatpadi.core.lifecycle.Notice;
import org.chatpadi.core.lifecycle.Notice.Audience;
import org.chatpadi.core.order.OrderEvent;
import org.chatpadi.notify.Notification;
import org.jspecify.annotations.Nullable;

/** What a row tells, before it is known which way it goes. */
record Message(
        Row row,
        Notice notice,
        Wording.Words words,
        Map<String, Object> facts,
        @Nullable URI tracking) {

    static Message of(Row row, Notice notice, OrderView view, List<OrderEvent> events) {
        URI tracking = notice.audience() == Audience.CUSTOMER ? view.tracking() : null;
        Map<String, String> facts = MessageFacts.with(view.facts(), row.shop(), view.order(), events, tracking);
        Wording.Words words = row.setup().wording().say(notice, row.shop().locale(), facts);
        Map<String, Object> all = new HashMap<>(facts);
        all.put("lines", view.lines());
        return new Message(row, notice, words, all, tracking);
    }

    Notification by(Routing.Way way) {
        return new Notification(
                MessageId.of(row.shopId(), row.work()),
                notice.audience() == Audience.SELLER ? "seller." + notice.kind() : notice.kind(),
                row.attempt(),
                way.to(),
                row.shop().locale(),
                row.shop().zone(),
                Neutral.cut(Neutral.line(words.subject()), Notification.SUBJECT_MAX),
                Neutral.cut(words.text(), Notification.TEXT_MAX),
                facts,
                tracking);
    }
}
