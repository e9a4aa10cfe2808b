package org.chatpadi.jdbc;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything, on H2 in memory. */
@ExtendWith(Counted.class)
class H2InMemoryTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InMemory();

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
            super(TestDatabase.h2("mem:" + TestDatabase.name() + ";DB_CLOSE_DELAY=-1"));
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
