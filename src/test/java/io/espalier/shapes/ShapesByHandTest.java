package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
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

/** Hand-written fields beside these shapes. */
class ShapesByHandTest {

    private static TestDatabase database;
    private static TestApplication application;
    private static TestApplication inBatchesOfOne;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        application = ShapesApplication.start(database);
        inBatchesOfOne = ShapesApplication.start(database, "espalier.batch.maximum=1");
    }

    @AfterAll
    static void stop() {
        inBatchesOfOne.close();
        application.close();
        database.close();
    }

    @Test
    void getEntitiesWithTheirEmbeddablesArraysJsonAndFormulas() {
        Answer answer = application.execute("{ products { description } }");
        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"products":[\
                        {"description":"Full [a, b,c, ] dark Size[width=3, height=4] of wood, 12 50"},\
                        {"description":"Empty [] null null of paper, null 0"},\
                        {"description":"Nothing untagged unset null 21"},\
                        {"description":"Half [z] null Size[width=2, height=null] of null, null 1"}]}\
                        """);
        assertThat(answer.executed()).isEqualTo(1);
    }

    @Test
    void mayReturnAReferenceThatDoesNotKnowOfWhichClassItIs() {
        Answer answer =
                application.execute("{ petByHand(id: 2) { __typename ... on Cat { indoor } } }");
        assertThat(answer.dataTree().toString())
                .isEqualTo("{\"petByHand\":{\"__typename\":\"Cat\",\"indoor\":true}}");
        assertThat(counts(answer)).containsOnly(1);
    }

    @Test
    void mayReturnReferencesToWhatIsNotShown() {
        Answer answer = application.execute("{ articlesByHand(ids: [1, 2]) { id } }");
        assertThat(answer.dataTree().toString())
                .isEqualTo("{\"articlesByHand\":[{\"id\":\"MTpBcnRpY2xlOjE\"},null]}");
        assertThat(answer.executed()).isEqualTo(1);
    }

    /** Nodes are never null in the schema. */
    @Test
    void mayNotReturnAPageOfWhatIsNotShown() {
        String document = "{ articlePageByHand(ids: %s) { nodes { id } } }";
        Answer shown = application.execute(document.formatted("[1]"));
        Answer hidden = application.execute(document.formatted("[1, 2]"));
        assertThat(shown.dataTree().toString())
                .isEqualTo("{\"articlePageByHand\":{\"nodes\":[{\"id\":\"MTpBcnRpY2xlOjE\"}]}}");
        assertThat(counts(shown)).containsOnly(1);
        assertThat(hidden.dataTree().toString()).isEqualTo("{\"articlePageByHand\":null}");
        assertThat(hidden.errors())
                .extracting(error -> error.get("path"))
                .containsExactly(List.of("articlePageByHand", "nodes", 1));
    }

    @Test
    void mayReturnIdsWhoseRowsTellTheClass() {
        Answer answer =
                answerInAnyBatch(
                        """
                        { petsByHand(ids: [1, 2, 9, 3]) {
                            __typename name visits { day } ... on Puppy { weeks } ... on Cat { enemy { name } }
                        } }
                        """);
        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"petsByHand":[\
                        {"__typename":"Dog","name":"Rex","visits":[{"day":"2024-01-01"}]},\
                        {"__typename":"Cat","name":"Tom","visits":[{"day":"2024-01-02"},{"day":"2024-01-03"}],"enemy":{"name":"Rex"}},\
                        null,\
                        {"__typename":"Puppy","name":"Bit","visits":[{"day":"2024-01-04"}],"weeks":7}]}\
                        """);
        assertThat(counts(answer)).containsOnly(5);
    }

    @Test
    void mayReturnAPageOfAHierarchy() {
        Answer answer =
                answerInAnyBatch(
                        """
                        { petPageByHand {
                            nodes { __typename ... on Puppy { weeks } }
                            edges { cursor node { name ... on Cat { enemy { name } } } }
                            pageInfo { hasNextPage startCursor }
                        } }
                        """);
        String puppy = new GlobalId("Pet", List.of("3")).encode();
        assertThat(answer.response().get("data"))
                .hasToString(
                        "{petPageByHand={nodes=[{__typename=Puppy, weeks=7}, {__typename=Cat}, {__typename=Dog}], "
                                + "edges=[{cursor=%s, node={name=Bit}}, ".formatted(puppy)
                                + "{cursor=%s, node={name=Tom, enemy={name=Rex}}}, "
                                        .formatted(new GlobalId("Pet", List.of("2")).encode())
                                + "{cursor=%s, node={name=Rex}}], "
                                        .formatted(new GlobalId("Pet", List.of("1")).encode())
                                + "pageInfo={hasNextPage=true, startCursor=%s}}}".formatted(puppy));
        assertThat(counts(answer)).containsOnly(2);
    }

    @Test
    void answerNullForARowOfAnotherClass() {
        Answer answer = answerInAnyBatch("{ catsByHand(ids: [1, 2, 5]) { name indoor } }");
        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"catsByHand":[null,{"name":"Tom","indoor":true},{"name":"Lil","indoor":false}]}\
                        """);
        assertThat(counts(answer)).containsOnly(1);
    }

    @Test
    void mayReferToTheClassOfTheRow() {
        assertThat(
                        application
                                .execute("{ vehicleByHand { __typename plate } }")
                                .dataTree()
                                .toString())
                .isEqualTo("{\"vehicleByHand\":{\"__typename\":\"Truck\",\"plate\":\"T-2\"}}");
    }

    @Test
    void mayReturnPagesOfCompositeIdentifiers() {
        Answer answer =
                answerInAnyBatch(
                        "{ seatPageByHand { edges { cursor node { id hall number remark } } nodes { bookings { guest } } } }");
        assertThat(answer.response().get("data"))
                .hasToString(
                        "{seatPageByHand={edges=["
                                + "{cursor=%1$s, node={id=%1$s, hall=B, number=1, remark=back}}, "
                                        .formatted(seat("B", "1"))
                                + "{cursor=%1$s, node={id=%1$s, hall=A, number=2, remark=null}}, "
                                        .formatted(seat("A", "2"))
                                + "{cursor=%1$s, node={id=%1$s, hall=A, number=1, remark=front}}], "
                                        .formatted(seat("A", "1"))
                                + "nodes=[{bookings=[{guest=Ben}]}, {bookings=[]}, {bookings=[{guest=Ada}, {guest=null}]}]}}");
        assertThat(counts(answer)).containsOnly(2);
    }

    @Test
    void mayReturnEmbeddedIdentifiers() {
        Answer answer = answerInAnyBatch("{ bookingsByHand { day guest seat { remark } } }");
        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        """
                        {"bookingsByHand":[\
                        {"day":"2024-05-01","guest":"Ben","seat":{"remark":"back"}},\
                        {"day":"2024-05-01","guest":"Ada","seat":{"remark":"front"}},null]}\
                        """);
        assertThat(counts(answer)).containsOnly(2);
    }

    @ParameterizedTest
    @CsvSource({"cat, Cat", "seat, Seat", "booking, Booking"})
    void tellOfWhichTypeTheyAreWhereTheFieldDoesNot(String how, String type) {
        Answer answer =
                application.execute("{ thingByHand(how: \"%s\") { __typename } }".formatted(how));
        assertThat(answer.response().get("data"))
                .hasToString("{thingByHand={__typename=%s}}".formatted(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pet   | Query.thingByHand returned io.espalier.engine.api.EntityReference, where only a reference to the class of its row tells of which type Pet is.",
                "text  | An EntityReference names Cat by [2], which is not its identifier.",
                "class | An EntityReference names class java.lang.String, which is no entity."
            })
    void failForAReferenceThatNamesNothing(String how, String reason) {
        try (CapturedLog log = CapturedLog.of("io.espalier.engine.execution.EngineErrors")) {
            Answer answer =
                    application.execute("{ thingByHand(how: \"%s\") { id } }".formatted(how));
            assertThat(answer.response().get("data")).hasToString("{thingByHand=null}");
            assertThat(answer.errors())
                    .extracting(error -> error.get("extensions"))
                    .containsExactly(Map.of("code", "INTERNAL"));
            assertThat(log.events()).singleElement().asString().contains(reason);
        }
    }

    private static Answer answerInAnyBatch(String document) {
        Answer answer = application.execute(document);
        assertThat(inBatchesOfOne.execute(document).dataAndErrors())
                .isEqualTo(answer.dataAndErrors());
        return answer;
    }

    private static String seat(String hall, String number) {
        return new GlobalId("Seat", List.of(hall, number)).encode();
    }

    private static List<Integer> counts(Answer answer) {
        return List.of(answer.bound(), answer.executed(), answer.recording().statements().size());
    }
}
