package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a row last changed is right however it is written. */
@SuppressWarnings("NullAway.Init") // JUnit fills the field.
class TimestampsTest {

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void fill() {
        jdbc().execute(
                        """
                        delete from posts;
                        delete from categories;
                        insert into posts (id, kind, title, content, created_at, updated_at)
                        values (gen_random_uuid(), 'ARTICLE', 'Yeast', 'Lives.', '2020-01-01', '2020-01-02');
                        insert into categories (id, name, created_at, updated_at)
                        values (gen_random_uuid(), 'beer', '2020-01-01', '2020-01-02')
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update posts set views = views + 1",
                "update posts set content = 'Dies.'",
                "update posts set deleted_at = now()"
            })
    void handWrittenChangesAreDated(String change) {
        assertThat(now(change)).isTrue();
    }

    @Test
    void aTableWithoutGeneratedColumnsIsDatedToo() {
        assertThat(now("update categories set description = 'Ale.'")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update posts set views = views", "update posts set content = 'Lives.'"})
    void whatChangesNothingIsNotDated(String change) {
        assertThat(now(change)).isFalse();
    }

    @Test
    void aWritersOwnTimeIsKept() {
        jdbc().update("update posts set views = 7, updated_at = '2021-01-01 00:00:00+00'");

        assertThat(
                        jdbc().queryForObject(
                                        "select updated_at = '2021-01-01 00:00:00+00' from posts",
                                        Boolean.class))
                .isTrue();
    }

    @Test
    void aRowIsCreatedOnce() {
        assertThatThrownBy(() -> jdbc().update("update posts set created_at = now()"))
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "23514");
    }

    /** Whether the change leaves the time of its own transaction. */
    private static @Nullable Boolean now(String change) {
        return jdbc().queryForObject(
                        "with changed as (%s returning updated_at) select updated_at = now() from changed"
                                .formatted(change),
                        Boolean.class);
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }
}
