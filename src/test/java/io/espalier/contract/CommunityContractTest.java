package io.espalier.contract;

import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import io.espalier.contract.junit.ContractTests;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reference domain, over HTTP, on the rows of the cases, with islands and without. */
@ExtendWith(CommunityExtension.class)
class CommunityContractTest {

    private static BothWays servers;
    private static String address = "";

    @BeforeAll
    static void start(Communities communities) throws IOException {
        servers = BothWays.of(communities.fixture(), communities.withoutIslands());
        address = servers.address().toString();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @TestFactory
    Stream<DynamicNode> contract() {
        Endpoint server = Endpoint.http(URI.create(address), Map.of());
        return ContractTests.of(Contract.of(server, ContractOptions.standard()));
    }
}
