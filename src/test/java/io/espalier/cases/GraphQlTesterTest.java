package io.espalier.cases;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Spring's own tester reads the engine's answers as it reads any other's. */
@ExtendWith(CommunityExtension.class)
class GraphQlTesterTest {

    @Test
    void followsRelationsByPath(Communities communities) {
        tester(communities)
                .document("{ users(last: 2) { nodes { name posts { totalCount } } } }")
                .execute()
                .path("users.nodes[*].name")
                .entityList(String.class)
                .containsExactly("Grace", "Ada")
                .path("users.nodes[1].posts.totalCount")
                .entity(Integer.class)
                .isEqualTo(3);
    }

    @Test
    void findsTheCodeOfAnError(Communities communities) {
        tester(communities)
                .document("{ users(first: -1) { totalCount } }")
                .execute()
                .errors()
                .expect(error -> "INVALID_ARGUMENT".equals(error.getExtensions().get("code")))
                .verify();
    }

    private static GraphQlTester tester(Communities communities) {
        return ExecutionGraphQlServiceTester.create(
                communities.fixture().bean(ExecutionGraphQlService.class));
    }
}
