package io.espalier.contract;

import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import io.espalier.contract.junit.ContractTests;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reference domain, over HTTP, on the rows of the cases. */
@ExtendWith(CommunityExtension.class)
class CommunityContractTest {

    @TestFactory
    Stream<DynamicNode> contract(Communities communities) {
        URI address = URI.create("http://127.0.0.1:" + communities.fixture().port() + "/graphql");
        return ContractTests.of(
                Contract.of(Endpoint.http(address, Map.of()), ContractOptions.standard()));
    }
}
