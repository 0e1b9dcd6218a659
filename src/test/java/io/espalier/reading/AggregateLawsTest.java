package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tools.jackson.databind.JsonNode;

/** Aggregates and groups are what brute force makes of the rows, at the root and of each parent. */
class AggregateLawsTest {

    /**
     * A random question.
     *
     * @param list a relation to many, or empty for the root's own list
     */
    record Question(RowType type, String list, Map<String, Object> where, Grouping grouping) {

        RowType target() {
            return grouping.type();
        }

        Map<String, Object> variables() {
            Map<String, Object> variables = new HashMap<>(grouping.variables());
            variables.put("where", where);
            return variables;
        }

        String selection(String field) {
            return "list: "
                    + field
                    + "(where: $where, first: 1) { totalCount aggregate "
                    + Aggregation.selection(target())
                    + " "
                    + grouping.selection()
                    + " }";
        }

        String declarations() {
            return "$where: " + target().name() + "Where!, " + grouping.declarations();
        }

        void compare(JsonNode answered, List<ForumRow> all) {
            List<ForumRow> rows =
                    all.stream().filter(row -> Truth.holds(target(), where, row)).toList();
            assertThat(answered.path("totalCount").intValue()).isEqualTo(rows.size());
            assertThat(Aggregation.answered(target(), answered.path("aggregate")))
                    .isEqualTo(Aggregation.expected(target(), rows));
            assertThat(grouping.answered(answered.path("groups")))
                    .isEqualTo(grouping.expected(rows));
        }
    }

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @SuppressWarnings("NullAway.Init")
    private static Forum forum;

    @BeforeContainer
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.start(CommunityApplication.class, database);
        forum = new Forum(database.dataSource(), 17);
        forum.fill();
    }

    @AfterContainer
    static void stop() {
        application.close();
        database.close();
    }

    @Provide
    Arbitrary<Question> atTheRoot() {
        return Arbitraries.of("User", "Post", "Comment", "Category")
                .map(RowType::of)
                .flatMap(type -> question(type, "", type));
    }

    @Provide
    Arbitrary<Question> belowARow() {
        return Arbitraries.of("User", "Post", "Comment", "Category")
                .map(RowType::of)
                .flatMap(type ->
                        Arbitraries.of(type.many().keySet())
                                .flatMap(list -> question(type, list, Wheres.target(type, list))));
    }

    private static Arbitrary<Question> question(RowType type, String list, RowType target) {
        Arbitrary<Map<String, Object>> where =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Map.of())),
                        net.jqwik.api.Tuple.of(1, Wheres.of(target)));
        return Combinators.combine(where, Grouping.of(target))
                .as((filter, grouping) -> new Question(type, list, filter, grouping));
    }

    @Property(tries = 150)
    void areThoseOfAllRows(@ForAll("atTheRoot") Question question) {
        Answer answer =
                application.execute(
                        "query ("
                                + question.declarations()
                                + ") { "
                                + question.selection(question.type().rootField())
                                + " }",
                        question.variables());
        assertThat(answer.executed()).as(answer.json()).isEqualTo(2);
        question.compare(answer.dataTree().path("list"), forum.rows(question.type().name()));
    }

    @Property(tries = 80)
    void areThoseOfTheRowsOfEachParent(@ForAll("belowARow") Question question) {
        List<ForumRow> parents = forum.rows(question.type().name());
        Map<String, Object> variables = question.variables();
        variables.put("ids", parents.stream().map(ForumRow::id).toList());
        Answer answer =
                application.execute(
                        "query ($ids: [ID!]!, "
                                + question.declarations()
                                + ") { nodes(ids: $ids) { ... on "
                                + question.type().name()
                                + " { "
                                + question.selection(question.list())
                                + " } } }",
                        variables);
        assertThat(answer.executed()).as(answer.json()).isEqualTo(3);
        for (int i = 0; i < parents.size(); i++) {
            question.compare(
                    answer.dataTree().path("nodes").path(i).path("list"),
                    parents.get(i).many(question.list()));
        }
    }
}
