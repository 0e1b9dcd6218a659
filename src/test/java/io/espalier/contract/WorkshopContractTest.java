package io.espalier.contract;

import io.espalier.contract.junit.ContractTests;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import io.espalier.workshop.WorkshopApplication;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * A domain without {@code Node} and connections, which is written too; read with islands and
 * without.
 */
class WorkshopContractTest {

    private static final String SERVES = "spring.main.web-application-type=servlet";

    private static TestDatabase database;
    private static TestApplication islands;
    private static TestApplication walked;
    private static BothWays servers;

    @BeforeAll
    static void start() throws IOException {
        database = WorkshopApplication.database();
        islands = WorkshopApplication.start(database, SERVES, "espalier.islands=true");
        walked =
                WorkshopApplication.start(
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
                        ContractOptions.standard().withMutations(true)));
    }
}
