package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a pool of one connection: a field that took a second one would wait for ever. */
class HandWrittenFieldsTest {

    private static final String ADA = "01900000-0000-7000-8001-000000000001";
    private static final String GRACE = "01900000-0000-7000-8001-000000000002";

    @RegisterExtension static final HandWritten SERVED = new HandWritten();

    @Test
    void readsOnlyTheColumnsThatAFieldRequires() {
        Answer answer = SERVED.execute("{ posts { nodes { readingMinutes } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{posts={nodes=[{readingMinutes=1}, {readingMinutes=1}, {readingMinutes=3}]}}");
        assertThat(answer.recording().statements())
                .containsExactly(
                        """
                        select t.id, t.content
                        from posts t
                        where t.deleted_at is null
                        order by t.created_at desc, t.id desc
                        fetch first 20 rows only\
                        """);
    }

    @Test
    void givesAFieldThatRequiresNothingByNameTheWholeEntity() {
        Answer answer = SERVED.execute("{ posts(last: 1) { nodes { seen } } }");

        assertThat(answer.response().get("data"))
                .hasToString("{posts={nodes=[{seen=QUESTION Why? by somebody}]}}");
        assertThat(answer.executed()).isEqualTo(1);
    }

    @Test
    void loadsWhatManyFieldsReferToInOneStatement() {
        Answer answer =
                SERVED.execute("{ posts { nodes { reviewer { name posts { totalCount } } } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{posts={nodes=[{reviewer=null}, "
                                + "{reviewer={name=Grace, posts={totalCount=1}}}, "
                                + "{reviewer={name=Ada, posts={totalCount=1}}}]}}");
        assertThat(counts(answer)).containsOnly(3);
    }

    @Test
    void joinsTheOperationsTransactionAndIsCounted() {
        Answer answer =
                SERVED.execute(
                        "{ posts(last: 1) { nodes { commentators replies { content author { name } } } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{posts={nodes=[{commentators=2, replies=["
                                + "{content=So., author={name=Grace}}, {content=No., author=null}]}]}}");
        assertThat(counts(answer)).containsOnly(5);
    }

    @Test
    void readsTheEntitiesInsideAControllersOwnType() {
        Answer answer =
                SERVED.execute(
                        "{ activity { posts leader { name posts { nodes { score } } }"
                                + " top { score author { id name } } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{activity={posts=3, leader={name=Grace, posts={nodes=[{score=5}]}}, top=["
                                + ("{score=5, author={id="
                                        + idOf("User", GRACE)
                                        + ", name=Grace}}, ")
                                + ("{score=3, author={id="
                                        + idOf("User", ADA)
                                        + ", name=Ada}}]}}"));
        assertThat(counts(answer)).containsOnly(8);
    }

    @Test
    void tellsTheConcreteTypeOfWhatAControllerReturns() {
        Answer answer =
                SERVED.execute(
                        "{ anything(kind: \"User\") { __typename id ... on User { name } ... on Post { title } } }");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{anything={__typename=User, id=" + idOf("User", ADA) + ", name=Ada}}");
    }

    @Test
    void readsWhatAMutationWroteInTheSameTransaction() {
        String document =
                "mutation($name: String!) { rename(id: \"%s\", name: $name) { name posts { totalCount } } }";
        Answer renamed =
                SERVED.execute(document.formatted(idOf("User", ADA)), Map.of("name", "Ada L."));
        Answer stored =
                SERVED.execute("{ user(id: \"%s\") { name } }".formatted(idOf("User", ADA)));
        SERVED.execute(document.formatted(idOf("User", ADA)), Map.of("name", "Ada"));

        assertThat(renamed.response().get("data"))
                .hasToString("{rename={name=Ada L., posts={totalCount=1}}}");
        assertThat(stored.response().get("data")).hasToString("{user={name=Ada L.}}");
    }

    @Test
    void endsAnOperationWhoseFieldRunsMoreThanItDeclares() {
        Answer answer = SERVED.execute("{ posts { nodes { id undeclared } } }");

        assertThat(answer.response().containsKey("data")).isFalse();
        assertThat(codes(answer)).containsExactly(Map.of("code", "INTERNAL"));
    }

    @Test
    void tellsNothingOfAFieldsOwnFailure() {
        Answer answer = SERVED.execute("{ posts(first: 1) { nodes { broken content } } }");

        assertThat(answer.response().get("data"))
                .hasToString("{posts={nodes=[{broken=null, content=No.}]}}");
        assertThat(codes(answer)).containsExactly(Map.of("code", "INTERNAL"));
        assertThat(answer.json()).doesNotContain("vault");
    }

    private static List<Integer> counts(Answer answer) {
        return List.of(answer.bound(), answer.executed(), answer.recording().statements().size());
    }

    private static List<Object> codes(Answer answer) {
        return answer.errors().stream().map(error -> error.get("extensions")).toList();
    }

    private static String idOf(String type, String key) {
        return new GlobalId(type, List.of(key)).encode();
    }
}
