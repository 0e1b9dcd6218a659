package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Faults of the database in the middle of documents with hand-written fields. */
class HandWrittenFaultsTest {

    private static final String USER = "01900000-0000-7000-8001-000000000001";

    private static final String MUTATION =
            "mutation { before: createCategory(input: {name: \"before\"}) { category { name } } rename(id: \"%s\", name: \"Ada Two\") { name posts { totalCount } } after: createCategory(input: {name: \"after\"}) { category { name } } }"
                    .formatted(new GlobalId("User", List.of(USER)).encode());

    private static final String QUERY =
            "{ activity { posts leader { name } top { title } } users { nodes { name } } }";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = HandWrittenApplication.database();
        application =
                HandWrittenApplication.start(
                        database,
                        "spring.datasource.hikari.data-source-properties.ApplicationName=faulty");
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** Of whichever of them is the statement that meets the cut. */
    @TestFactory
    Stream<DynamicTest> aCutConnectionEndsTheDocument() {
        return Stream.of(MUTATION, QUERY)
                .flatMap(document -> {
                    Answer whole = application.execute(document);
                    assertThat(whole.errors()).isEmpty();
                    forget();
                    return IntStream.rangeClosed(1, whole.recording().statements().size())
                            .mapToObj(number ->
                                    DynamicTest.dynamicTest(
                                            document.substring(0, 8) + " before " + number,
                                            () -> cutBefore(document, number)));
                });
    }

    private static void cutBefore(String document, int number) {
        Answer answer =
                application.execute(
                        document,
                        Map.of(),
                        null,
                        StatementHook.before(number, HandWrittenFaultsTest::cut));

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "The database cannot answer now; try again later.",
                              "extensions" : {
                                "code" : "UNAVAILABLE"
                              }
                            }
                          ]
                        }
                        """);
        assertThat(written()).isZero();
        assertThat(application.execute("{ users { totalCount } }").errors()).isEmpty();
    }

    /** What a controller does beside the database would be done twice. */
    @Test
    void aDocumentWithAHandWrittenMutationIsNotRunTwice() {
        jdbc().execute(
                        """
                        create sequence attempts;
                        create function lose() returns trigger language plpgsql as $$
                        begin
                            perform nextval('attempts');
                            raise exception using errcode = '40001';
                        end $$;
                        create trigger lose before update on users for each row execute function lose();
                        """);
        try {
            Answer answer = application.execute(MUTATION);

            assertThat(answer.dataAndErrors())
                    .isEqualTo(
                            """
                            {
                              "errors" : [
                                {
                                  "message" : "Other operations changed the same data at the same time; try again.",
                                  "extensions" : {
                                    "code" : "RETRY"
                                  }
                                }
                              ]
                            }
                            """);
            assertThat(written()).isZero();
            assertThat(jdbc().queryForObject("select last_value from attempts", Integer.class))
                    .isEqualTo(1);
        } finally {
            jdbc().execute("drop function lose() cascade; drop sequence attempts");
        }
    }

    private static int written() {
        Integer rows =
                jdbc().queryForObject(
                                "select (select count(*) from categories) + (select count(*) from users where name = 'Ada Two')",
                                Integer.class);
        return rows == null ? -1 : rows;
    }

    private static void forget() {
        jdbc().execute(
                        "truncate categories cascade; update users set name = 'Ada' where name = 'Ada Two'");
    }

    private static void cut() {
        jdbc().queryForList(
                        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and application_name = 'faulty'");
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }
}
