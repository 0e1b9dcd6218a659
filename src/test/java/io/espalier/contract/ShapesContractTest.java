package io.espalier.contract;

import io.espalier.contract.junit.ContractTests;
import io.espalier.shapes.ShapesApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;

/** Every shape of mapping, in this program. */
class ShapesContractTest {

    /** By hand, and for certain arguments only. */
    private static final Set<String> MEANT_TO_FAIL =
            Set.of(
                    "Query.articlePageByHand",
                    "Query.articlesByHand",
                    "Query.catsByHand",
                    "Query.petByHand",
                    "Query.petsByHand",
                    "Query.thingByHand");

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

    @TestFactory
    Stream<DynamicNode> contract() {
        GraphQlSource source = application.bean(GraphQlSource.class);
        return ContractTests.of(
                Contract.of(
                        source.schema(),
                        Endpoint.of(source.graphQl()),
                        ContractOptions.standard().withDepth(3).withExcept(MEANT_TO_FAIL)));
    }
}
