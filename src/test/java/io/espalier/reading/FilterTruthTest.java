package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A {@code where} chooses the rows of which it holds, whatever is null, at the root and below. */
class FilterTruthTest {

    /**
     * A random question.
     *
     * @param list a relation to many, or empty for the root's own list
     */
    record Question(RowType type, String list, Map<String, Object> where) {}

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
        forum = new Forum(database.dataSource(), 4);
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
                .flatMap(type -> Wheres.of(type).map(where -> new Question(type, "", where)));
    }

    @Provide
    Arbitrary<Question> belowARow() {
        return Arbitraries.of("User", "Post", "Comment", "Category")
                .map(RowType::of)
                .flatMap(type ->
                        Arbitraries.of(type.many().keySet())
                                .flatMap(list ->
                                        Wheres.of(Wheres.target(type, list))
                                                .map(where -> new Question(type, list, where))));
    }

    @Property(tries = 400)
    void choosesTheRowsThatItHoldsOf(@ForAll("atTheRoot") Question question) {
        String document =
                "query ($where: %1$sWhere) { list: %2$s(first: 100, where: $where) { totalCount nodes { id } } }"
                        .formatted(question.type().name(), question.type().rootField());
        var list =
                application
                        .execute(document, Map.of("where", question.where()))
                        .dataTree()
                        .path("list");
        List<String> expected =
                forum.rows(question.type().name()).stream()
                        .filter(row -> Truth.holds(question.type(), question.where(), row))
                        .map(ForumRow::id)
                        .toList();
        assertThat(Answers.ids(list)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(list.path("totalCount").intValue()).isEqualTo(expected.size());
    }

    @Property(tries = 200)
    void choosesTheRowsOfEachParent(@ForAll("belowARow") Question question) {
        RowType target = Wheres.target(question.type(), question.list());
        List<ForumRow> parents = forum.rows(question.type().name());
        String document =
                "query ($ids: [ID!]!, $where: %1$sWhere) { nodes(ids: $ids) { ... on %2$s { list: %3$s(first: 100, where: $where) { totalCount nodes { id } } } } }"
                        .formatted(target.name(), question.type().name(), question.list());
        var nodes =
                application
                        .execute(
                                document,
                                Map.of(
                                        "ids",
                                        parents.stream().map(ForumRow::id).toList(),
                                        "where",
                                        question.where()))
                        .dataTree()
                        .path("nodes");
        for (int i = 0; i < parents.size(); i++) {
            List<String> expected =
                    parents.get(i).many(question.list()).stream()
                            .filter(row -> Truth.holds(target, question.where(), row))
                            .map(ForumRow::id)
                            .toList();
            var list = nodes.path(i).path("list");
            assertThat(Answers.ids(list)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(list.path("totalCount").intValue()).isEqualTo(expected.size());
        }
    }
}
