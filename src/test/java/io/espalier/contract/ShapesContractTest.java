package io.espalier.contract;

import io.espalier.contract.junit.ContractTests;
import io.espalier.shapes.ShapesApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every shape of mapping, with islands and without. */
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

    private static final String SERVES = "spring.main.web-application-type=servlet";

    private static TestDatabase database;
    private static TestApplication islands;
    private static TestApplication walked;
    private static BothWays servers;

    @BeforeAll
    static void start() throws IOException {
        database = ShapesApplication.database();
        islands = ShapesApplication.start(database, SERVES, "espalier.islands=true");
        walked =
                ShapesApplication.start(
                        database, SERVES, "espalier.islands=false", "espalier.cache.plans=false");
        servers = BothWays.of(islands, walked);
    }

    @AfterAll
    static void stop() {
        servers.close();
        walked.close();
        islands.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicNode> contract() {
        return ContractTests.of(
                Contract.of(
                        Endpoint.http(servers.address(), Map.of()),
                        ContractOptions.standard().withDepth(3).withExcept(MEANT_TO_FAIL)));
    }
}
