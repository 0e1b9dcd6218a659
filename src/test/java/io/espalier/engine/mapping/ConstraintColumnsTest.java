package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A constraint is that of its table, whatever tables of other schemas are called. */
class ConstraintColumnsTest {

    private static final String TABLES =
            """
            create table things (id bigint primary key, a text, b text, constraint once unique (a));
            create schema other;
            create table other.things (id bigint primary key, a text, b text, constraint once unique (b));
            create unique index living on things (b, a) where id > 0;
            insert into things values (1, 'x', 'y'), (2, 'z', 'y');
            insert into other.things values (1, 'x', 'y');
            """;

    @Test
    void tellsTablesOfTheSameNameApart() throws SQLException {
        try (TestDatabase database = TestDatabase.empty();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            ConstraintColumns columns = ConstraintColumns.read(connection);
            WriteFailure here = failure(statement, "insert into things values (3, 'x', 'w')");
            WriteFailure index =
                    failure(
                            statement,
                            "alter table things drop constraint once; insert into things values (4, 'x', 'y')");
            WriteFailure there =
                    failure(statement, "insert into other.things values (2, 'w', 'y')");
            assertThat(columns.of(here)).containsExactly("a");
            assertThat(columns.of(there)).containsExactly("b");
            assertThat(columns.of(index)).containsExactly("b", "a");
            assertThat(columns.isOf(new TableName(null, "things"), here)).isTrue();
            assertThat(columns.isOf(new TableName(null, "things"), there)).isFalse();
            assertThat(columns.isOf(new TableName("other", "things"), there)).isTrue();
            assertThat(columns.isOf(new TableName("public", "things"), there)).isFalse();
            assertThat(columns.isOf(new TableName(null, "others"), here)).isFalse();
        }
    }

    private static WriteFailure failure(Statement statement, String sql) {
        SQLException refused =
                catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
        return WriteFailure.find(refused).orElseThrow();
    }
}
