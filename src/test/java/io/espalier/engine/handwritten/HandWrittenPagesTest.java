package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.CapturedLog;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections whose pages controllers make. */
class HandWrittenPagesTest {

    private static final String ENDS =
            "pageInfo { hasPreviousPage hasNextPage startCursor endCursor }";

    private static TestDatabase database;
    private static TestApplication application;
    private static TestApplication inBatchesOfOne;

    @BeforeAll
    static void start() {
        database = HandWrittenApplication.database();
        application = HandWrittenApplication.start(database);
        inBatchesOfOne = HandWrittenApplication.start(database, "espalier.batch.maximum=1");
    }

    @AfterAll
    static void stop() {
        inBatchesOfOne.close();
        application.close();
        database.close();
    }

    @Test
    void readsTheItemsOfManyPagesInOneStatement() {
        String document =
                """
                { users { nodes { name recommended {
                    nodes { score }
                    edges { cursor node { title author { name } } }
                    pageInfo { hasPreviousPage hasNextPage startCursor endCursor }
                    totalCount
                } } } }
                """;
        Answer answer = application.execute(document);

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"users":{"nodes":[\
                        {"name":"Grace","recommended":{\
                        "nodes":[{"score":3},{"score":5}],\
                        "edges":[{"cursor":"1","node":{"title":"Why?","author":{"name":"Ada"}}},\
                        {"cursor":"2","node":{"title":null,"author":{"name":"Grace"}}}],\
                        "pageInfo":{"hasPreviousPage":false,"hasNextPage":false,"startCursor":"1","endCursor":"2"},\
                        "totalCount":2}},\
                        {"name":"Ada","recommended":{\
                        "nodes":[{"score":5},{"score":1}],\
                        "edges":[{"cursor":"1","node":{"title":null,"author":{"name":"Grace"}}},\
                        {"cursor":"2","node":{"title":null,"author":null}}],\
                        "pageInfo":{"hasPreviousPage":false,"hasNextPage":true,"startCursor":"1","endCursor":"2"},\
                        "totalCount":3}}]}}\
                        """);
        assertThat(counts(answer)).containsOnly(3);
        assertThat(answer.recording().statements().get(1))
                .isEqualTo(
                        """
                        select k.o, t.id, t.score, t.title, t.author_id
                        from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                        join posts t on t.id = k.k0 and t.deleted_at is null\
                        """);
        assertThat(inBatchesOfOne.execute(document).dataAndErrors())
                .isEqualTo(answer.dataAndErrors());
    }

    @Test
    void passesItsOwnArgumentsToTheController() {
        Answer answer =
                application.execute(
                        "{ users(last: 1) { nodes { recommended(first: 5, after: \"1\") { nodes { score } "
                                + ENDS
                                + " } } } }");

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"users":{"nodes":[{"recommended":{"nodes":[{"score":1},{"score":3}],\
                        "pageInfo":{"hasPreviousPage":true,"hasNextPage":false,"startCursor":"2","endCursor":"3"}}}]}}\
                        """);
    }

    @Test
    void hasNoArgumentsButItsOwn() {
        Answer answer =
                application.execute("{ __type(name: \"User\") { fields { name args { name } } } }");

        assertThat(answer.json().replaceAll("\\s+", ""))
                .contains(
                        "\"name\":\"recommended\",\"args\":[{\"name\":\"first\"},{\"name\":\"after\"}]");
    }

    @Test
    void answersEveryAliasOfOnePage() {
        Answer answer =
                application.execute(
                        """
                        { paged(how: "page") {
                            a: nodes { score }
                            b: nodes { author { name } }
                            c: edges { d: node { kind } e: node { author { role } } }
                            f: edges { cursor }
                        } }
                        """);

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{paged={a=[{score=5}, {score=1}, {score=3}], "
                                + "b=[{author={name=Grace}}, {author=null}, {author={name=Ada}}], "
                                + "c=[{d={kind=ANSWER}, e={author={role=USER}}}, {d={kind=ANSWER}, e={author=null}}, "
                                + "{d={kind=QUESTION}, e={author={role=ADMIN}}}], "
                                + "f=[{cursor=%s}, {cursor=%s}, {cursor=%s}]}}"
                                        .formatted(
                                                idOf(Recommendations.SO),
                                                idOf(Recommendations.NO),
                                                idOf(Recommendations.WHY)));
        assertThat(List.of(answer.bound(), answer.executed())).containsExactly(4, 3);
    }

    @Test
    void readsOfWhatThePageKnowsOnlyWhetherItIsThere() {
        Answer answer =
                application.execute(
                        "{ paged(how: \"page\") { nodes { id } edges { cursor node { id } } "
                                + ENDS
                                + " } }");

        String so = idOf(Recommendations.SO);
        String no = idOf(Recommendations.NO);
        String why = idOf(Recommendations.WHY);
        assertThat(answer.response().get("data"))
                .hasToString(
                        "{paged={nodes=[{id=%1$s}, {id=%2$s}, {id=%3$s}], edges=[{cursor=%1$s, node={id=%1$s}}, "
                                        .formatted(so, no, why)
                                + "{cursor=%1$s, node={id=%1$s}}, {cursor=%2$s, node={id=%2$s}}], "
                                        .formatted(no, why)
                                + "pageInfo={hasPreviousPage=true, hasNextPage=true, startCursor=%s, endCursor=%s}}}"
                                        .formatted(so, why));
        assertThat(answer.recording().statements())
                .containsOnly(
                        """
                        select k.o, t.id
                        from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                        join posts t on t.id = k.k0 and t.deleted_at is null\
                        """);
    }

    @Test
    void readsThePagesOfABatchInOneStatement() {
        String document =
                "{ posts { nodes { score commenters { totalCount nodes { name } pageInfo { hasNextPage } } } } }";
        Answer answer = application.execute(document);

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{posts={nodes=[{score=1, commenters={totalCount=0, nodes=[], pageInfo={hasNextPage=false}}}, "
                                + "{score=5, commenters={totalCount=0, nodes=[], pageInfo={hasNextPage=false}}}, "
                                + "{score=3, commenters={totalCount=2, nodes=[{name=Grace}, {name=Ada}], "
                                + "pageInfo={hasNextPage=false}}}]}}");
        assertThat(counts(answer)).containsOnly(3);
        assertThat(inBatchesOfOne.execute(document).dataAndErrors())
                .isEqualTo(answer.dataAndErrors());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list       | false | false | 3",
                "future     | false | false | 3",
                "mono       | false | false | 3",
                "result     | false | false | 3",
                "springPage | true  | true  | 40",
            })
    void takesAPageInAnyOfItsForms(
            String how, boolean hasPrevious, boolean hasNext, int totalCount) {
        Answer answer =
                application.execute(
                        "{ paged(how: \"%s\") { nodes { score } pageInfo { hasPreviousPage hasNextPage } totalCount } }"
                                .formatted(how));

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{paged={nodes=[{score=5}, {score=1}, {score=3}], "
                                + "pageInfo={hasPreviousPage=%s, hasNextPage=%s}, totalCount=%d}}"
                                        .formatted(hasPrevious, hasNext, totalCount));
        assertThat(answer.errors()).hasSize(how.equals("result") ? 1 : 0);
        assertThat(answer.executed()).isOne();
    }

    @Test
    void givesASliceTheCursorsOfSpringGraphQl() {
        Answer answer = application.execute(paged("slice", ""));

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{paged={edges=[{cursor=%s, node={score=5}}, {cursor=%s, node={score=1}}, {cursor=%s, node={score=3}}], "
                                        .formatted(offset(6), offset(7), offset(8))
                                + "pageInfo={hasPreviousPage=true, hasNextPage=true, startCursor=%s, endCursor=%s}}}"
                                        .formatted(offset(6), offset(8)));
    }

    @Test
    void goesOnFromTheCursorOfAWindow() {
        Answer first = application.execute(paged("window", ""));
        Answer rest =
                application.execute(
                        paged(
                                "window",
                                ", after: \"%s\""
                                        .formatted(first.data("paged", "pageInfo", "endCursor"))));

        assertThat(first.response().get("data"))
                .hasToString(
                        "{paged={edges=[{cursor=%1$s, node={score=5}}, {cursor=%2$s, node={score=1}}], pageInfo={hasPreviousPage=false, hasNextPage=true, startCursor=%1$s, endCursor=%2$s}}}"
                                .formatted(offset(0), offset(1)));
        assertThat(rest.response().get("data"))
                .hasToString(
                        "{paged={edges=[{cursor=%1$s, node={score=3}}], pageInfo={hasPreviousPage=true, hasNextPage=false, startCursor=%1$s, endCursor=%1$s}}}"
                                .formatted(offset(2)));
    }

    @Test
    void turnsTheFlagsOfAWindowThatScrollsBackward() {
        Answer answer =
                application.execute(
                        "{ paged(how: \"backward\") { pageInfo { hasPreviousPage hasNextPage } } }");

        assertThat(answer.response().get("data"))
                .hasToString("{paged={pageInfo={hasPreviousPage=true, hasNextPage=false}}}");
    }

    @Test
    void countsOnlyWhenItIsAskedAndOnceForAPage() {
        Answer uncounted = application.execute("{ paged(how: \"counted\") { nodes { score } } }");
        Answer counted =
                application.execute(
                        "{ paged(how: \"counted\") { nodes { score } totalCount again: totalCount } }");

        assertThat(List.of(uncounted.bound(), uncounted.executed())).containsExactly(2, 1);
        assertThat(counted.response().get("data"))
                .hasToString(
                        "{paged={nodes=[{score=5}, {score=1}, {score=3}], totalCount=3, again=3}}");
        assertThat(counts(counted)).containsOnly(2);
    }

    @Test
    void saysThatNobodyCounted() {
        Answer answer =
                application.execute(
                        "{ unpaged { totalCount } paged(how: \"page\") { totalCount } }");

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "'paged' does not know its 'totalCount': ask for its nodes, edges and pageInfo.",
                              "path" : [
                                "paged",
                                "totalCount"
                              ],
                              "extensions" : {
                                "code" : "UNSUPPORTED_FIELD"
                              }
                            }
                          ],
                          "data" : null
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aggregate | aggregate { count }",
                "groups    | groups(by: [{score: VALUE}]) { aggregate { count } }"
            })
    void refusesWhatOnlyAnEnginesListHas(String field, String selection) {
        Answer answer =
                application.execute(
                        "{ posts { nodes { id } } paged(how: \"page\") { nodes { score } all: %s } }"
                                .formatted(selection));

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "'paged' has no '%s': ask for its nodes, edges and pageInfo.",
                              "path" : [
                                "paged",
                                "all"
                              ],
                              "extensions" : {
                                "code" : "UNSUPPORTED_FIELD"
                              }
                            }
                          ]
                        }
                        """
                                .formatted(field));
        assertThat(answer.recording().statements()).isEmpty();
    }

    @Test
    void answersNoPageAsNullOrEmpty() {
        Answer answer =
                application.execute(
                        "{ unpaged { nodes { score } } paged(how: \"none\") { nodes { score } totalCount %s } }"
                                .formatted(ENDS));

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{unpaged=null, paged={nodes=[], totalCount=0, "
                                + "pageInfo={hasPreviousPage=false, hasNextPage=false, startCursor=null, endCursor=null}}}");
    }

    @Test
    void leavesTheErrorOfAMissingRowToTheSchema() {
        Answer answer =
                application.execute(
                        "{ unpaged { totalCount } paged(how: \"gone\") { nodes { score } } }");

        assertThat(answer.response().get("data")).isNull();
        assertThat(answer.errors())
                .singleElement()
                .satisfies(error ->
                        assertThat(error.get("path")).isEqualTo(List.of("paged", "nodes", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrongItem | Query.paged returned java.lang.String, where Post is needed: entity Post, an EntityReference to it, or its identifier, java.util.UUID.",
                "other | Query.paged returned java.lang.String, where a page or a list of Post is needed: an EntityPage, a Slice, a Window or a collection."
            })
    void failsForWhatIsNoPage(String how, String reason) {
        try (CapturedLog log = CapturedLog.of("io.espalier.engine.execution.EngineErrors")) {
            Answer answer =
                    application.execute(
                            "{ paged(how: \"%s\") { nodes { score } } }".formatted(how));

            assertThat(answer.response().get("data")).isNull();
            assertThat(answer.errors())
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.get("path")).isEqualTo(List.of("paged"));
                        assertThat(error.get("extensions")).isEqualTo(Map.of("code", "INTERNAL"));
                    });
            assertThat(log.events()).singleElement().asString().contains(reason);
        }
    }

    /** More than the arguments said, so more than was known before. */
    @Test
    void endsAnOperationWhosePagesAreTooLong() {
        try (TestApplication limited =
                HandWrittenApplication.start(database, "espalier.limit.nodes=8")) {
            String document =
                    "{ paged(how: \"list\", first: 2) { a: nodes { score } b: nodes { score }%s } }";

            assertThat(limited.execute(document.formatted("")).errors()).isEmpty();
            assertThat(limited.execute(document.formatted(" c: edges { cursor }")).dataAndErrors())
                    .isEqualTo(
                            """
                            {
                              "errors" : [
                                {
                                  "message" : "The lists of this operation have more than 8 nodes, the most it may answer. Ask for a part with 'limit'.",
                                  "extensions" : {
                                    "code" : "LIMIT_EXCEEDED"
                                  }
                                }
                              ]
                            }
                            """);
        }
    }

    @Test
    void readsTheIdAndThePageInsideAControllersOwnType() {
        Answer answer =
                application.execute(
                        "{ shelf { label best { title kind } posts { nodes { score } pageInfo { hasNextPage } } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{shelf={label=new, best={title=null, kind=ANSWER}, "
                                + "posts={nodes=[{score=5}, {score=1}, {score=3}], pageInfo={hasNextPage=true}}}}");
        assertThat(counts(answer)).containsOnly(2);
    }

    @Test
    void readsThePageThatAMutationAnswers() {
        Answer answer =
                application.execute(
                        "mutation { publish(first: 2) { nodes { score } pageInfo { hasNextPage } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{publish={nodes=[{score=3}, {score=5}], pageInfo={hasNextPage=true}}}");
        assertThat(counts(answer)).containsOnly(2);
    }

    @Test
    void leavesAPageOfWhatShowsNoEntityToSpring() {
        Answer answer =
                application.execute(
                        "{ facts { edges { cursor node { text } } %s } }".formatted(ENDS));

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{facts={edges=[{cursor=%1$s, node={text=Water is wet.}}, {cursor=%2$s, node={text=Fire is hot.}}], pageInfo={hasPreviousPage=true, hasNextPage=true, startCursor=%1$s, endCursor=%2$s}}}"
                                .formatted(offset(2), offset(3)));
        assertThat(counts(answer)).containsOnly(0);
    }

    private static String paged(String how, String arguments) {
        return "{ paged(how: \"%s\"%s) { edges { cursor node { score } } %s } }"
                .formatted(how, arguments, ENDS);
    }

    /** The cursor that Spring GraphQL gives to a place in a list. */
    private static String offset(int place) {
        return Base64.getEncoder().encodeToString(("O_" + place).getBytes(StandardCharsets.UTF_8));
    }

    private static String idOf(UUID post) {
        return new GlobalId("Post", List.of(post.toString())).encode();
    }

    private static List<Integer> counts(Answer answer) {
        return List.of(answer.bound(), answer.executed(), answer.recording().statements().size());
    }
}
