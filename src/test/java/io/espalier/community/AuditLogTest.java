package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every change of a row is in the log, with who made it, and stays there. */
class AuditLogTest {

    private static final String ID = "00000000-0000-0000-0000-000000000001";
    private static final String ADA =
            """
            insert into users (id, name, password_hash, created_at, updated_at) values
                ('00000000-0000-0000-0000-000000000001', 'Ada', 'secret', '2024-01-01 00:00:00+00', '2024-01-01 00:00:00+00')
            """;

    private final TestDatabase database = TestDatabase.migrated();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void saysWhoChangedWhat() {
        execute(
                "begin; set local espalier.caller = 'ada'; set local espalier.operation = 'Join';"
                        + " set local espalier.request = 'r1';"
                        + ADA
                        + "; commit; update users set name = 'Ada L.', password_hash = 'other', updated_at = '2024-01-02 00:00:00+00'");

        assertThat(
                        query(
                                "select concat_ws(' ', coalesce(caller, '-'), coalesce(operation, '-'), coalesce(request, '-'), entity, kind, key,"
                                        + " coalesce(before::text, '-'), coalesce(after::text, '-'), changed_at <= now()) from audit_log order by id"))
                .isEqualTo(
                        List.of(
                                "ada Join r1 users CREATE {\"id\": \""
                                        + ID
                                        + "\"} - "
                                        + ada("Ada", 1)
                                        + " t",
                                "- - - users UPDATE {\"id\": \""
                                        + ID
                                        + "\"} "
                                        + ada("Ada", 1)
                                        + " "
                                        + ada("Ada L.", 2)
                                        + " t"));
    }

    /** As JSON in PostgreSQL's order of keys; without the password's hash. */
    private static String ada(String name, int day) {
        return ("{\"id\": \"%s\", \"name\": \"%s\", \"role\": \"USER\", \"email\": null, \"version\": 0,"
                        + " \"created_at\": \"2024-01-01T00:00:00+00:00\", \"deleted_at\": null,"
                        + " \"reputation\": 0, \"updated_at\": \"2024-01-0%d T00:00:00+00:00\"}")
                .formatted(ID, name, day)
                .replace(" T00", "T00");
    }

    @Test
    void saysWhatWasDeletedAlongAndRestored() {
        execute(
                """
                insert into posts (id, kind, content) values ('00000000-0000-0000-0000-000000000002', 'ARTICLE', 'x');
                insert into comments (id, content, post_id) values
                    ('00000000-0000-0000-0000-000000000003', 'y', '00000000-0000-0000-0000-000000000002');
                insert into categories (id, name) values ('00000000-0000-0000-0000-000000000004', 'beer');
                insert into post_categories (post_id, category_id)
                    values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000004');
                update posts set deleted_at = now();
                update posts set deleted_at = null;
                delete from categories
                """);

        assertThat(
                        query(
                                "select concat_ws(' ', entity, kind, key ->> 'id', before is null, after is null, after ? 'search') from audit_log order by id"))
                .containsExactlyInAnyOrder(
                        "posts CREATE 00000000-0000-0000-0000-000000000002 t f f",
                        "comments CREATE 00000000-0000-0000-0000-000000000003 t f f",
                        "categories CREATE 00000000-0000-0000-0000-000000000004 t f f",
                        "post_categories CREATE t f f",
                        "posts DELETE 00000000-0000-0000-0000-000000000002 f f f",
                        "comments DELETE 00000000-0000-0000-0000-000000000003 f f f",
                        "posts RESTORE 00000000-0000-0000-0000-000000000002 f f f",
                        "comments RESTORE 00000000-0000-0000-0000-000000000003 f f f",
                        "categories DELETE 00000000-0000-0000-0000-000000000004 f t",
                        "post_categories DELETE f t");
        assertThat(
                        query(
                                "select key::text from audit_log where entity = 'post_categories' limit 1"))
                .isEqualTo(
                        List.of(
                                "{\"post_id\": \"00000000-0000-0000-0000-000000000002\", \"category_id\": \"00000000-0000-0000-0000-000000000004\"}"));
    }

    @Test
    void saysNothingOfWhatChangesNothing() {
        execute(ADA);
        execute("update users set name = name; update users set name = 'x' where false");

        assertThat(query("select kind from audit_log")).isEqualTo(List.of("CREATE"));
    }

    @Test
    void goesWithItsTransaction() {
        execute("begin;" + ADA + "; rollback");

        assertThat(query("select kind from audit_log")).isEmpty();
    }

    @Test
    void isLeftOutOfABulkLoadThatSaysSo() {
        execute("begin; set local espalier.audit = off;" + ADA + "; commit");
        execute("update users set name = 'Grace'");

        assertThat(query("select kind from audit_log")).isEqualTo(List.of("UPDATE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set caller = 'nobody'",
                "delete from audit_log",
                "truncate audit_log",
                "set session_replication_role = replica; delete from audit_log"
            })
    void isNeverChanged(String change) {
        execute(ADA);

        assertThatThrownBy(() -> execute(change)).rootCause().hasMessageContaining("never changed");
        assertThat(query("select kind from audit_log")).isEqualTo(List.of("CREATE"));
    }

    private List<String> query(String sql) {
        return new JdbcTemplate(database.dataSource()).query(sql, (row, index) -> row.getString(1));
    }

    private void execute(String sql) {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute("set time zone 'UTC'");
            connection.createStatement().execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}
