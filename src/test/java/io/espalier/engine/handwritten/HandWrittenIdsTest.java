package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.CapturedLog;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for an entity where a controller returns it. */
class HandWrittenIdsTest {

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
    void readsThePostsOfManyIdsInOneStatement() {
        String document = "{ posts { nodes { score related { score author { name } } } } }";
        Answer answer = application.execute(document);

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"posts":{"nodes":[\
                        {"score":1,"related":[{"score":5,"author":{"name":"Grace"}},{"score":3,"author":{"name":"Ada"}}]},\
                        {"score":5,"related":[{"score":1,"author":null},{"score":3,"author":{"name":"Ada"}}]},\
                        {"score":3,"related":[{"score":5,"author":{"name":"Grace"}},{"score":1,"author":null}]}]}}\
                        """);
        assertThat(counts(answer)).containsOnly(3);
        assertThat(inBatchesOfOne.execute(document).dataAndErrors())
                .isEqualTo(answer.dataAndErrors());
    }

    @Test
    void readsOfIdsThatAreAskedForThemselvesOnlyWhetherTheRowsAreThere() {
        Answer answer = application.execute("{ some(how: \"ids\") { __typename } }");

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"some":[{"__typename":"Post"},{"__typename":"Post"},{"__typename":"Post"}]}\
                        """);
        assertThat(counts(answer)).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "proxy", "reference", "future", "mono", "optional"})
    void takesOneEntityInAnyOfItsForms(String how) {
        Answer answer = one(how);

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "data" : {
                            "one" : {
                              "score" : 5
                            }
                          }
                        }
                        """);
        assertThat(counts(answer)).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "none"})
    void answersNullWhereThereIsNoRow(String how) {
        assertThat(one(how).dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "data" : {
                            "one" : null
                          }
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ids", "array", "mixed", "flux", "mono", "future"})
    void takesManyEntitiesInAnyOfTheirForms(String how) {
        Answer answer = some(how);

        assertThat(answer.response().get("data"))
                .hasToString("{some=[{score=5}, {score=1}, {score=3}]}");
        assertThat(answer.errors()).isEmpty();
        assertThat(counts(answer)).containsOnly(1);
    }

    @Test
    void keepsTheErrorsThatStandBesideIds() {
        Answer answer = some("result");

        assertThat(answer.response().get("data"))
                .hasToString("{some=[{score=5}, {score=1}, {score=3}]}");
        assertThat(answer.errors()).extracting("message").containsExactly("Some are old.");
    }

    @Test
    void answersNullInAListWhereThereIsNoRow() {
        Answer answer = some("gone");

        assertThat(answer.response().get("data"))
                .hasToString("{some=[{score=5}, null, {score=3}]}");
        assertThat(counts(answer)).containsOnly(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one | text | java.lang.String",
                "one | user | io.espalier.engine.api.EntityReference",
                "one | other | io.espalier.engine.api.EntityReference",
                "some | x | java.lang.String",
            })
    void failsForWhatStandsForNoEntityOfTheFieldsType(String field, String how, String returned) {
        try (CapturedLog log = CapturedLog.of("io.espalier.engine.execution.EngineErrors")) {
            Answer answer =
                    application.execute("{ %s(how: \"%s\") { score } }".formatted(field, how));

            assertThat(answer.response().get("data")).hasToString("{" + field + "=null}");
            assertThat(answer.errors())
                    .singleElement()
                    .satisfies(error -> {
                        assertThat(error.get("path")).isEqualTo(List.of(field));
                        assertThat(error.get("extensions")).isEqualTo(Map.of("code", "INTERNAL"));
                        assertThat(error.get("message")).asString().doesNotContain("java");
                    });
            assertThat(log.events())
                    .singleElement()
                    .asString()
                    .contains(
                            "Query.%s returned %s, where Post is needed: entity Post, an EntityReference to it, or its identifier, java.util.UUID."
                                    .formatted(field, returned));
        }
    }

    private static Answer one(String how) {
        return application.execute("{ one(how: \"%s\") { score } }".formatted(how));
    }

    private static Answer some(String how) {
        return application.execute("{ some(how: \"%s\") { score } }".formatted(how));
    }

    private static List<Integer> counts(Answer answer) {
        return List.of(answer.bound(), answer.executed(), answer.recording().statements().size());
    }
}
