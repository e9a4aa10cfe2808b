package org.chatpadi.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chatpadi.jdbc.Sample.order;
import static org.chatpadi.jdbc.Sample.place;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.chatpadi.core.store.Commit;
import org.chatpadi.core.store.CommitResult.Committed;
import org.chatpadi.core.store.Storage;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 in trouble: each error names what failed, and what to do. */
class H2TroubleTest {

    @TempDir
    private Path folder;

    private static JdbcStore store(String where) {
        JdbcSchema.of(TestDatabase.h2(where)).create();
        return JdbcStore.on(TestDatabase.h2(where));
    }

    private static void execute(String where, String sql) throws SQLException {
        try (Connection connection = TestDatabase.h2(where).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void F48_F79_a_database_that_is_read_only_is_told_apart() {
        String where = "file:" + folder.resolve("shop");
        assertThat(store(where).orders().commit(place("a", "c1"))).isEqualTo(new Committed());
        Storage readOnly = JdbcStore.on(TestDatabase.h2(where + ";ACCESS_MODE_DATA=r"));

        assertThat(order(readOnly, "a").seq()).isEqualTo(1);
        assertThatThrownBy(() -> readOnly.orders().commit(place("b", "c2")))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(OutcomeUnknownException.class)
                .hasMessageStartingWith("committing command c2 of shop makola failed: SQL state 90097")
                .hasMessageEndingWith("give the store one that is written to, no replica");
    }

    @Test
    void F48_a_host_of_a_read_only_database_is_told_so() throws SQLException {
        String where = "file:" + folder.resolve("shop");
        store(where);
        JdbcStore readOnly = JdbcStore.on(TestDatabase.h2(where + ";ACCESS_MODE_DATA=r"));
        try (Connection host = TestDatabase.h2(where + ";ACCESS_MODE_DATA=r").getConnection()) {
            host.setAutoCommit(false);

            assertThatThrownBy(() -> readOnly.within(host))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the connection is read-only");
        }
    }

    /** H2 shows its catalogue only as far as a user has rights. */
    @Test
    void a_user_who_may_only_read_and_write_rows_finds_the_schema_whole() throws SQLException {
        String where = "file:" + folder.resolve("shop");
        store(where);
        execute(where, "create user clerk password 'clerk'");
        execute(where, "grant select, insert, update, delete on schema public to clerk");
        JdbcDataSource asClerk = new JdbcDataSource();
        asClerk.setURL("jdbc:h2:" + where);
        asClerk.setUser("clerk");
        asClerk.setPassword("clerk");

        assertThat(JdbcStore.on(asClerk).orders().commit(place("a", "c1"))).isEqualTo(new Committed());
    }

    @Test
    void F67_a_database_that_is_shut_down_between_commits_is_opened_again() throws SQLException {
        String where = "file:" + folder.resolve("shop");
        JdbcStore store = store(where);
        assertThat(store.orders().commit(place("a", "c1"))).isEqualTo(new Committed());

        execute(where, "shutdown immediately");

        assertThat(order(store, "a").seq()).isEqualTo(1);
        assertThat(store.orders().commit(place("b", "c2"))).isEqualTo(new Committed());
    }

    /** Written at once: H2 otherwise writes half a second later, and the commit does not hear of it. */
    @Test
    void F80_a_full_disk_loses_nothing_that_was_committed_and_says_so() throws SQLException {
        FilePath.register(new FullDisk());
        String where = "file:full:" + folder.resolve("shop") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        JdbcStore store = store(where);
        assertThat(store.orders().commit(place("a", "c1"))).isEqualTo(new Committed());

        Commit second = place("b", "c2");
        FullDisk.full = true;
        try {
            assertThatThrownBy(() -> store.orders().commit(second))
                    .isInstanceOf(StoreException.class)
                    .hasMessageEndingWith("its log says more, and whether its disk is full");
        } finally {
            FullDisk.full = false;
        }

        assertThat(order(store, "a").seq()).isEqualTo(1);
        assertThat(store.search().byReference(Sample.SHOP, "REF-b")).isEmpty();
        assertThat(store.orders().commit(second)).isEqualTo(new Committed());
    }

    /** A disk on which there is no room, or there is. */
    public static final class FullDisk extends FilePathWrapper {

        private static volatile boolean full;

        @Override
        public String getScheme() {
            return "full";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Written(super.open(mode));
        }

        @Override
        public OutputStream newOutputStream(boolean append) throws IOException {
            room();
            return super.newOutputStream(append);
        }

        private static void room() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }

        private static final class Written extends FileBase {

            private final FileChannel file;

            Written(FileChannel file) {
                this.file = file;
            }

            @Override
            public int read(ByteBuffer into) throws IOException {
                return file.read(into);
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                return file.read(into, position);
            }

            @Override
            public int write(ByteBuffer from) throws IOException {
                room();
                return file.write(from);
            }

            @Override
            public int write(ByteBuffer from, long position) throws IOException {
                room();
                return file.write(from, position);
            }

            @Override
            public long position() throws IOException {
                return file.position();
            }

            @Override
            public FileChannel position(long position) throws IOException {
                file.position(position);
                return this;
            }

            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public FileChannel truncate(long size) throws IOException {
                file.truncate(size);
                return this;
            }

            @Override
            public void force(boolean metadata) throws IOException {
                file.force(metadata);
            }

            @Override
            public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                return file.tryLock(position, size, shared);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                file.close();
            }
        }
    }
}
