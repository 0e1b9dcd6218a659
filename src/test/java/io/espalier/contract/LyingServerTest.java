package io.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

/** A server that lies in one way is found out by the check whose law that breaks. */
@ExtendWith(CommunityExtension.class)
class LyingServerTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is changed: documents on their way in, or answers on their way out. */
    enum Side {
        DOCUMENTS,
        ANSWERS
    }

    enum Lie {
        VALUE_BECOMES_NULL(
                "Query.users", "nulls", Side.ANSWERS, "\"role\":\"ADMIN\"", "\"role\":null"),
        TEXT_BECOMES_A_NUMBER(
                "Query.users", "types", Side.ANSWERS, "\"name\":\"Ada\"", "\"name\":7"),
        UNKNOWN_NAME_OF_AN_ENUM(
                "Query.users", "types", Side.ANSWERS, "\"role\":\"ADMIN\"", "\"role\":\"KING\""),
        FIELD_IS_MISSING("Query.users", "types", Side.ANSWERS, "\"name\":\"Ada\",", ""),
        MORE_STATEMENTS("Query.users", "bound", Side.ANSWERS, "\"bound\":\\d+", "\"bound\":0"),
        NODE_OF_ANOTHER_TYPE(
                "node of Category",
                "node",
                Side.ANSWERS,
                "\"node\":\\{\"__typename\":\"Category\"",
                "\"node\":{\"__typename\":\"User\""),
        ANOTHER_ROW_BY_ITS_NAME(
                "categoryByName",
                "lookup",
                Side.DOCUMENTS,
                "categoryByName\\(name: \"\\w+",
                "categoryByName(name: \""),
        NO_NEXT_PAGE(
                "Query.posts pages",
                "page_info",
                Side.ANSWERS,
                "\"hasNextPage\":true",
                "\"hasNextPage\":false"),
        OFFSET_LEFT_OUT("Query.posts pages", "offset", Side.DOCUMENTS, ", offset: \\d+", ""),
        CURSOR_LEFT_OUT("Query.posts pages", "pages", Side.DOCUMENTS, ", after: \"[^\"]+\"", ""),
        LAST_AS_FIRST("Query.posts pages", "backward", Side.DOCUMENTS, "last: (\\d+)", "first: $1"),
        TOTAL_OF_ANOTHER_LIST(
                "Query.posts pages",
                "total",
                Side.ANSWERS,
                "\"totalCount\":13",
                "\"totalCount\":12"),
        OPERATOR_TURNED_ROUND(
                "Query.posts where score", "filter", Side.DOCUMENTS, "gte :", "lte :"),
        NULLS_LEFT_OUT("Query.posts where title", "filter", Side.DOCUMENTS, "ne :", "gt :"),
        DIRECTION_LEFT_OUT(
                "Query.posts orderBy views",
                "reversed",
                Side.DOCUMENTS,
                "views : DESC\\}",
                "views : ASC}"),
        NULLS_AT_THE_WRONG_END(
                "Query.posts orderBy title",
                "order",
                Side.DOCUMENTS,
                "ASC_NULLS_FIRST",
                "ASC_NULLS_LAST"),
        SUM_OF_ANOTHER_LIST(
                "Query.posts aggregate",
                "aggregate",
                Side.ANSWERS,
                "\"views\":\"\\d+\"",
                "\"views\":\"1\""),
        GROUP_TWICE(
                "Query.posts groups by kind",
                "groups",
                Side.ANSWERS,
                "\"kind\":\"WIKI\"",
                "\"kind\":\"ANSWER\""),
        NO_CODE("Query.posts wrong values", "codes", Side.ANSWERS, "INVALID_CURSOR", "INTERNAL");

        private final String check;
        private final String law;
        private final Side side;
        private final String truth;
        private final String instead;

        Lie(String check, String law, Side side, String truth, String instead) {
            this.check = check;
            this.law = law;
            this.side = side;
            this.truth = truth;
            this.instead = instead;
        }

        private String tell(Side told, String text) {
            return told == side ? text.replaceAll(truth, instead) : text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundOut(Lie lie, Communities communities) {
        List<ContractBroken> broken = broken(lie, communities);
        assertThat(broken).extracting(ContractBroken::law).contains(lie.law);
    }

    @Test
    void isToldWithASmallDocument(Communities communities) {
        assertThat(broken(Lie.VALUE_BECOMES_NULL, communities).getFirst())
                .hasMessage(
                        """
                        Query.users rows
                          law       Where the schema has `!`, no null comes.
                          came      `list.nodes[7].role` is null, and its type is Role!
                          document  {
                                      list: users {
                                        nodes {
                                          role
                                        }
                                      }
                                    }
                          again     --seed 1 --only 'Query.users rows'
                        """);
    }

    @Test
    void otherwiseNothingIs(Communities communities) {
        assertThat(broken(honest(communities), "Query.posts", communities)).isEmpty();
    }

    private static List<ContractBroken> broken(Lie lie, Communities communities) {
        Endpoint honest = honest(communities);
        return broken(
                document ->
                        JSON.readTree(
                                lie.tell(
                                        Side.ANSWERS,
                                        JSON.writeValueAsString(
                                                honest.execute(
                                                        lie.tell(Side.DOCUMENTS, document))))),
                lie.check,
                communities);
    }

    private static Endpoint honest(Communities communities) {
        return Endpoint.of(communities.fixture().bean(GraphQlSource.class).graphQl());
    }

    /** What is broken of the checks whose names begin so, and of those that look at the rows. */
    private static List<ContractBroken> broken(
            Endpoint endpoint, String check, Communities communities) {
        Contract contract =
                Contract.of(
                        communities.fixture().bean(GraphQlSource.class).schema(),
                        endpoint,
                        ContractOptions.standard().withDepth(1).withOnly(check));
        List<ContractBroken> broken = new ArrayList<>();
        for (CheckGroup group : contract.groups()) {
            for (Check each : group.checks()) {
                try {
                    each.run();
                } catch (ContractBroken report) {
                    broken.add(report);
                } catch (NothingToCheck nothing) {
                    // Some paths begin with an id, and none was seen yet.
                    assertThat(group.name()).isEqualTo("answers");
                }
            }
        }
        return broken;
    }
}
