package io.espalier.contract;

import io.espalier.contract.junit.ContractTests;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import io.espalier.workshop.WorkshopApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;

/** A domain without {@code Node} and connections, which is written too. */
class WorkshopContractTest {

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = WorkshopApplication.database();
        application = WorkshopApplication.start(database);
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
                        ContractOptions.standard().withMutations(true)));
    }
}
