package io.espalier.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Lists that answer all their rows: {@code [Book!]!}. The cap of this application is five. */
class PlainListTest {

    private static TestDatabase database;
    private static TestApplication application;

    /** Shelf 1 has no book, 2 two, 3 five, as many as it may, and 10 six, one too many. */
    @BeforeAll
    static void start() {
        database = LibraryApplication.database();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute(
                "insert into shelves values (1, 'Empty'), (2, 'Two'), (3, 'Five'), (10, 'Six')");
        jdbc.execute(
                """
                insert into books (isbn, title, shelf_number, added_at) values
                    ('b', 'B', 2, '2024-01-01Z'), ('a', 'A', 2, '2024-02-01Z'),
                    ('c', 'C', 3, '2024-01-02Z'), ('d', 'D', 3, '2024-01-02Z'), ('e', 'E', 3, '2024-02-01Z'), ('f', 'F', 3, '2024-02-01Z'),
                    ('g', 'G', 3, '2024-01-03Z')
                """);
        jdbc.execute(
                "insert into books select 's' || i, 'S' || i, 10, '2024-02-02Z' from generate_series(1, 6) i");
        jdbc.execute("insert into tags values (-1, 'minus'), (2, 'two'), (3, 'three')");
        jdbc.execute(
                "insert into book_tags values ('a', 2), ('b', 2), ('c', 2), ('c', -1), ('b', 3), ('d', 3), ('e', 3)");
        application = LibraryApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @Test
    void answersAllRowsOfEachParentInOneStatement() {
        Answer answer =
                application.execute("{ shelves(limit: 3) { label books { title shelf { id } } } }");

        assertThat(answer.dataTree().path("shelves").toString())
                .isEqualTo(
                        """
                        [{"label":"Empty","books":[]},\
                        {"label":"Two","books":[{"title":"A","shelf":{"id":"$2"}},{"title":"B","shelf":{"id":"$2"}}]},\
                        {"label":"Five","books":[{"title":"F","shelf":{"id":"$3"}},{"title":"E","shelf":{"id":"$3"}},\
                        {"title":"G","shelf":{"id":"$3"}},{"title":"D","shelf":{"id":"$3"}},{"title":"C","shelf":{"id":"$3"}}]}]\
                        """
                                .replace("$2", shelf(2))
                                .replace("$3", shelf(3)));
        assertThat(answer.recording().statements())
                .isEqualTo(
                        List.of(
                                """
                                select t.number, t.label
                                from shelves t
                                order by t.number
                                fetch first 3 rows only\
                                """,
                                """
                                select k.o, p.isbn, p.title, p.shelf_number
                                from unnest((select ?::bigint[])) with ordinality as k(k0, o)
                                cross join lateral (
                                  select t.isbn, t.title, t.shelf_number
                                  from books t
                                  where t.shelf_number = k.k0
                                  order by t.added_at desc, t.isbn desc
                                  fetch first 6 rows only
                                ) p\
                                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(limit: 2)            | F E",
                "(limit: 2, offset: 2) | G D",
                "(offset: 3)           | D C",
                "(limit: 5)            | F E G D C",
                "(limit: 0)            | ''",
                "(offset: 5)           | ''",
                "(offset: 99)          | ''",
                "(limit: null)         | F E G D C",
            })
    void limitAndOffsetCutOnPurpose(String arguments, String titles) {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { shelf(id: $id) { books" + arguments + " { title } } }",
                        Map.of("id", shelf(3)));

        assertThat(titlesIn(answer, "shelf")).isEqualTo(titles);
        assertThat(answer.executed()).isEqualTo(2);
    }

    @Test
    void oneRowTooManyIsAnErrorAndNotAShorterList() {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { shelf(id: $id) { books { title } } }",
                        Map.of("id", shelf(10)));

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "This list has more than 5 items, the most it may have; ask for a part of it with 'limit' and 'offset'.",
                              "path" : [
                                "shelf",
                                "books"
                              ],
                              "extensions" : {
                                "code" : "LIMIT_EXCEEDED"
                              }
                            }
                          ],
                          "data" : {
                            "shelf" : null
                          }
                        }
                        """);
    }

    @Test
    void aListTooLongLeavesTheOthersOfItsBatchAlone() {
        Answer answer =
                application.execute(
                        "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Shelf { label books { title } } } }",
                        Map.of("ids", List.of(shelf(2), shelf(10), shelf(1))));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"nodes":[{"label":"Two","books":[{"title":"A"},{"title":"B"}]},null,{"label":"Empty","books":[]}]}\
                        """);
        assertThat(answer.errors())
                .extracting(error -> error.get("path"))
                .isEqualTo(List.of(List.of("nodes", 1, "books")));
        assertThat(answer.executed()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(limit: 5)            | S6 S5 S4 S3 S2",
                "(limit: 1, offset: 5) | S1",
                "(offset: 1)           | S5 S4 S3 S2 S1",
            })
    void partsOfAListTooLongAreFine(String arguments, String titles) {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { shelf(id: $id) { books" + arguments + " { title } } }",
                        Map.of("id", shelf(10)));

        assertThat(titlesIn(answer, "shelf")).isEqualTo(titles);
    }

    @Test
    void aListOfTheRootHasTheSameCap() {
        Answer tooLong = application.execute("{ books { title } }");
        Answer part = application.execute("{ books(limit: 2, offset: 9) { title } }");

        assertThat(tooLong.response().get("data")).isNull();
        assertThat(codeAndPath(tooLong)).isEqualTo("LIMIT_EXCEEDED books");
        assertThat(part.dataTree().toString())
                .isEqualTo("{\"books\":[{\"title\":\"G\"},{\"title\":\"D\"}]}");
        assertThat(part.executed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(limit: -1)       | INVALID_ARGUMENT books",
                "(offset: -1)      | INVALID_ARGUMENT books",
                "(limit: 6)        | LIMIT_EXCEEDED books",
                "(offset: 1000001) | LIMIT_EXCEEDED books",
            })
    void argumentsOutsideTheirRangeAreErrors(String arguments, String expected) {
        Answer answer = application.execute("{ books" + arguments + " { title } }");

        assertThat(codeAndPath(answer)).isEqualTo(expected);
        assertThat(answer.recording().statements()).isEqualTo(List.of());
    }

    @Test
    void manyToManyListsGoBothWays() {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { tag(id: $id) { name books { title tags { name } } } }",
                        Map.of("id", new GlobalId("Tag", List.of("2")).encode()));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"tag":{"name":"two","books":[\
                        {"title":"A","tags":[{"name":"two"}]},\
                        {"title":"C","tags":[{"name":"minus"},{"name":"two"}]},\
                        {"title":"B","tags":[{"name":"two"},{"name":"three"}]}]}}\
                        """);
        assertThat(answer.executed()).isEqualTo(3);
    }

    @Test
    void whatIsReachedTwiceIsThereOnce() {
        Answer answer =
                application.execute(
                        "query ($id: ID!) { tag(id: $id) { shelves { number label } shelfPages { totalCount nodes { number } } } }",
                        Map.of("id", new GlobalId("Tag", List.of("3")).encode()));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"tag":{"shelves":[{"number":"2","label":"Two"},{"number":"3","label":"Five"}],\
                        "shelfPages":{"totalCount":2,"nodes":[{"number":"2"},{"number":"3"}]}}}\
                        """);
    }

    private static String titlesIn(Answer answer, String field) {
        StringBuilder titles = new StringBuilder();
        answer.dataTree()
                .path(field)
                .path("books")
                .forEach(book -> titles.append(' ').append(book.path("title").asString()));
        return titles.toString().strip();
    }

    private static String codeAndPath(Answer answer) {
        JsonNode error = answer.tree().path("errors").path(0);
        return error.path("extensions").path("code").asString()
                + " "
                + error.path("path").path(0).asString();
    }

    private static String shelf(long number) {
        return new GlobalId("Shelf", List.of(String.valueOf(number))).encode();
    }
}
