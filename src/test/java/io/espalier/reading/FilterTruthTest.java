package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;

/**
 * A {@code where} chooses the rows of which it holds, whatever is null or hidden, at the root and
 * below.
 */
class FilterTruthTest {

    /**
     * A random question.
     *
     * @param list a relation to many, or empty for the root's own list
     */
    record Question(RowType type, String list, Map<String, Object> where) {

        RowType target() {
            return list.isEmpty() ? type : type.target(list);
        }

        void compare(JsonNode answered, List<ModelRow> all) {
            List<String> expected =
                    all.stream()
                            .filter(row -> Truth.holds(target(), where, row))
                            .map(ModelRow::id)
                            .toList();
            assertThat(Answers.ids(answered)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(answered.path("totalCount").intValue()).isEqualTo(expected.size());
        }
    }

    @Provide
    Arbitrary<Question> atTheRoot() {
        return Domain.listed()
                .flatMap(type -> Wheres.of(type).map(where -> new Question(type, "", where)));
    }

    @Provide
    Arbitrary<Question> belowARow() {
        return Domain.parents()
                .flatMap(type ->
                        Arbitraries.of(type.many().keySet())
                                .flatMap(list ->
                                        Wheres.of(type.target(list))
                                                .map(where -> new Question(type, list, where))));
    }

    /** In a part of a text no character stands for others, and none escapes another. */
    @Provide
    Arbitrary<Question> ofPartsOfTexts() {
        return Combinators.combine(
                        Arbitraries.of("contains", "startsWith", "endsWith"),
                        Arbitraries.of("%", "_", "\\", "a\\", "\\b", "\\%", "\\_", "a%", "_b"))
                .as((operator, part) ->
                        new Question(
                                RowType.of("Sample"), "", Map.of("text", Map.of(operator, part))));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void takesPartsOfTextsAsTheyAre(@ForAll("ofPartsOfTexts") Question question) {
        choosesTheRowsThatItHoldsOf(question);
    }

    @Property(tries = 600)
    void choosesTheRowsThatItHoldsOf(@ForAll("atTheRoot") Question question) {
        RowType type = question.type();
        JsonNode data =
                Served.execute(
                                type,
                                "query ($where: %1$sWhere) { list: %2$s(first: 100, where: $where) { totalCount nodes { id } } }"
                                        .formatted(type.name(), type.root()),
                                Map.of("where", question.where()))
                        .dataTree();
        question.compare(data.path("list"), Served.rows(type));
    }

    @Property(tries = 250)
    void choosesTheRowsOfEachParent(@ForAll("belowARow") Question question) {
        RowType type = question.type();
        List<ModelRow> parents = Served.rows(type);
        JsonNode nodes =
                Served.execute(
                                type,
                                "query ($ids: [ID!]!, $where: %1$sWhere) { nodes(ids: $ids) { ... on %2$s { list: %3$s(first: 100, where: $where) { totalCount nodes { id } } } } }"
                                        .formatted(
                                                question.target().name(),
                                                type.name(),
                                                question.list()),
                                Map.of(
                                        "ids",
                                        parents.stream().map(ModelRow::id).toList(),
                                        "where",
                                        question.where()))
                        .dataTree()
                        .path("nodes");
        for (int i = 0; i < parents.size(); i++) {
            question.compare(nodes.path(i).path("list"), parents.get(i).many(question.list()));
        }
    }
}
