package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatpadi.testkit.ChatPadiFixture.SHOP;

import java.time.Duration;
import java.util.List;
import org.chatpadi.core.CommandOptions;
import org.chatpadi.core.Outcome;
import org.chatpadi.core.notes.AddNote;
import org.chatpadi.core.order.OrderId;
import org.chatpadi.core.order.RefusalCode;
import org.chatpadi.core.refund.RequestRefund;
import org.chatpadi.core.upkeep.Finding;
import org.chatpadi.testkit.ChatPadiFixture;
import org.chatpadi.testkit.GatewayCall;
import org.chatpadi.testkit.GatewayLog;
import org.chatpadi.testkit.GivenOrder;
import org.chatpadi.testkit.OrderShape;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A database that takes over with less than the one before had acknowledged: the store promises no more than its database keeps, and what the
 * gateway knows beyond that is found.
 */
@Tag("F68")
abstract class FailOverScenario {

    private static final RequestRefund LATE = RequestRefund.goodwill(Money.of(OrderShape.GHS, 40), "It came late.");

    private final TestDatabase database;
    private final ChatPadiFixture fixture;
    private final GivenOrder order;

    FailOverScenario(TestDatabase database) {
        this.database = database;
        ChatPadiFixture.Builder builder = ChatPadiFixture.builder();
        this.fixture = builder.store(database.emptyStore(builder.clock())).build();
        this.order = fixture.given(OrderShape.prepaid(100)).paid().drain();
    }

    @AfterEach
    void forget_the_copy() {
        TestDatabase.tables().forEach(table -> database.execute("drop table if exists copy_of_" + table));
    }

    @Test
    void F68_a_refund_that_was_made_and_forgotten_goes_under_its_old_reference_and_is_made_once() {
        order.when(LATE).expectAccepted();
        copy();
        fixture.drain(Duration.ofHours(1));
        order.expectBalance(60, 60, 0, 0);

        failOver();
        fixture.gateway().takeCallbacks();
        order.expectBalance(60, 100, 40, 0);

        fixture.drain(Duration.ofHours(1));
        order.expectBalance(60, 60, 0, 0);
        assertThat(refundsAtTheGateway()).hasSize(1);
        assertThat(fixture.gateway().calls(GatewayCall.REFUND)).isEqualTo(2);
        fixture.expectConsistent();
        verifies();
    }

    @Test
    void F68_a_refund_whose_request_was_lost_is_recorded_when_the_gateway_tells_of_it() {
        copy();
        order.when(LATE).expectAccepted();
        fixture.chatpadi().worker().runOnce();
        assertThat(refundsAtTheGateway()).hasSize(1);

        failOver();
        order.expectBalance(100, 100, 0, 0);

        assertThat(fixture.deliverCallbacks()).isPositive();
        fixture.drain(Duration.ofHours(1));
        order.expectBalance(100, 60, 0, -40).when(LATE).expectRefused(RefusalCode.REFUND_NOT_COVERED);
        assertThat(refundsAtTheGateway()).hasSize(1);
        fixture.expectConsistent();
        verifies();
    }

    @Test
    void F68_a_command_that_was_lost_is_done_when_it_is_said_again_under_its_id() {
        copy();
        CommandOptions id = CommandOptions.id("note-1");
        Outcome lost = note(order.id(), id);

        failOver();
        verifies();

        assertThat(note(order.id(), id)).isInstanceOf(Outcome.Accepted.class);
        assertThat(note(order.id(), id)).isInstanceOf(Outcome.Repeated.class);
        assertThat(order.order().seq()).isEqualTo(lost.order().seq());
        verifies();
    }

    private Outcome note(OrderId to, CommandOptions id) {
        return fixture.chatpadi().seller(SHOP, GivenOrder.SELLER).handle(to, AddNote.of("Called, no answer."), id);
    }

    private List<GatewayLog.Entry> refundsAtTheGateway() {
        return fixture.gateway().log().of(GatewayLog.Kind.REFUND_TAKEN);
    }

    private void verifies() {
        assertThat(fixture.chatpadi()
                        .upkeep()
                        .verify(FailOverScenario::unexpected)
                        .isClean())
                .isTrue();
    }

    private static void unexpected(Finding finding) {
        throw new AssertionError(finding.toString());
    }

    /** What the database that takes over has received so far. */
    private void copy() {
        TestDatabase.tables()
                .forEach(table -> database.execute("create table copy_of_" + table + " as select * from " + table));
    }

    private void failOver() {
        for (String table : TestDatabase.tables()) {
            database.execute("truncate table " + table);
            database.execute("insert into " + table + " select * from copy_of_" + table);
        }
    }
}
