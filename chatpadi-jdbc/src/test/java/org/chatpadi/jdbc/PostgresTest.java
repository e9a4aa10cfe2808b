package org.chatpadi.jdbc;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything, on the newest PostgreSQL. */
@ExtendWith(Counted.class)
class PostgresTest {

    private static final TestDatabase DATABASE = TestDatabase.postgres();

    @Nested
    class Committing extends CommitScenario {
        Committing() {
            super(DATABASE);
        }
    }

    @Nested
    class Working extends WorkScenario {
        Working() {
            super(DATABASE);
        }
    }

    @Nested
    class Racing extends RaceScenario {
        Racing() {
            super(DATABASE);
        }
    }

    @Nested
    class Comparing extends SameAsMemoryScenario {
        Comparing() {
            super(DATABASE);
        }
    }

    @Nested
    class Searching extends SearchScenario {
        Searching() {
            super(DATABASE);
        }
    }

    @Nested
    class Living extends LifeScenario {
        Living() {
            super(DATABASE);
        }
    }

    @Nested
    class Keeping extends UpkeepScenario {
        Keeping() {
            super(DATABASE);
        }
    }

    @Nested
    class Tampering extends TamperingScenario {
        Tampering() {
            super(DATABASE);
        }
    }

    @Nested
    class KeepingBesideCommands extends UpkeepBesideCommandsScenario {
        KeepingBesideCommands() {
            super(DATABASE);
        }
    }

    @Nested
    class FailingOver extends FailOverScenario {
        FailingOver() {
            super(DATABASE);
        }
    }

    @Nested
    class Breaks extends FaultScenario {
        Breaks() {
            super(DATABASE);
        }
    }

    @Nested
    class Starting extends SchemaScenario {
        Starting() {
            super(Postgres.database(TestDatabase.name()));
        }
    }

    @Nested
    class Stored extends StoredSampleScenario {
        Stored() {
            super(DATABASE);
        }
    }

    @Nested
    class Joining extends JoiningScenario {
        Joining() throws SQLException {
            super(DATABASE);
        }
    }

    @Nested
    class Unreadable extends UnreadableScenario {
        Unreadable() {
            super(DATABASE);
        }
    }

    @Nested
    class Contract extends ContractScenario {
        Contract() {
            super(DATABASE);
        }
    }
}
