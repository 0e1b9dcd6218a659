package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hand-written fields beside these shapes. */
class ShapesByHandTest {

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        application = ShapesApplication.start(database);
    }

    @AfterAll
    static void stop() {
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
        assertThat(answer.executed()).isEqualTo(2);
    }

    @Test
    void mayReturnReferencesToWhatIsNotShown() {
        Answer answer = application.execute("{ articlesByHand(ids: [1, 2]) { id } }");
        assertThat(answer.dataTree().toString())
                .isEqualTo("{\"articlesByHand\":[{\"id\":\"MTpBcnRpY2xlOjE\"},null]}");
        assertThat(answer.executed()).isEqualTo(1);
    }
}
