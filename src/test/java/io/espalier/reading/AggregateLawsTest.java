package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

        void compare(JsonNode answered, List<ModelRow> all) {
            List<ModelRow> rows =
                    all.stream().filter(row -> Truth.holds(target(), where, row)).toList();
            assertThat(answered.path("totalCount").intValue()).isEqualTo(rows.size());
            assertThat(Aggregation.answered(target(), answered.path("aggregate")))
                    .isEqualTo(Aggregation.expected(target(), rows));
            assertThat(grouping.answered(answered.path("groups")))
                    .isEqualTo(grouping.expected(rows));
        }
    }

    @Provide
    Arbitrary<Question> atTheRoot() {
        return Domain.listed().flatMap(type -> question(type, "", type));
    }

    @Provide
    Arbitrary<Question> belowARow() {
        return Domain.parents()
                .flatMap(type ->
                        Arbitraries.of(type.many().keySet())
                                .flatMap(list -> question(type, list, type.target(list))));
    }

    private static Arbitrary<Question> question(RowType type, String list, RowType target) {
        Arbitrary<Map<String, Object>> where =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Map.of())),
                        net.jqwik.api.Tuple.of(1, Wheres.of(target)));
        return Combinators.combine(where, Grouping.of(target))
                .as((filter, grouping) -> new Question(type, list, filter, grouping));
    }

    @Property(tries = 200)
    void areThoseOfAllRows(@ForAll("atTheRoot") Question question) {
        Answer answer =
                Served.execute(
                        question.type(),
                        "query ("
                                + question.declarations()
                                + ") { "
                                + question.selection(question.type().root())
                                + " }",
                        question.variables());
        assertThat(answer.executed()).as(answer.json()).isEqualTo(2);
        question.compare(answer.dataTree().path("list"), Served.rows(question.type()));
    }

    @Property(tries = 80)
    void areThoseOfTheRowsOfEachParent(@ForAll("belowARow") Question question) {
        List<ModelRow> parents = Served.rows(question.type());
        Map<String, Object> variables = question.variables();
        variables.put("ids", parents.stream().map(ModelRow::id).toList());
        Answer answer =
                Served.execute(
                        question.type(),
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
