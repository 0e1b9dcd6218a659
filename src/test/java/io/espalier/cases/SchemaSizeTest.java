package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.graphql.execution.GraphQlSource;

/** Types are generated only where something leads to them, and shared where they are the same. */
@ExtendWith(CommunityExtension.class)
class SchemaSizeTest {

    @Test
    void queryLeadsTo250TypesAtMost(Communities communities) {
        GraphQLSchema schema = communities.fixture().bean(GraphQlSource.class).schema();
        Set<String> reachable = new TreeSet<>();
        new SchemaTraverser()
                .depthFirst(
                        new GraphQLTypeVisitorStub() {
                            @Override
                            protected TraversalControl visitGraphQLType(
                                    GraphQLSchemaElement node,
                                    TraverserContext<GraphQLSchemaElement> context) {
                                if (node instanceof GraphQLNamedType type) {
                                    reachable.add(type.getName());
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        schema.getQueryType());
        assertThat(reachable)
                .contains("PostGroupKeyOrder", "DateTimeFilter")
                .hasSizeLessThanOrEqualTo(250);
    }

    @Test
    void thereAre500TypesAtMost(Communities communities) {
        assertThat(communities.fixture().bean(GraphQlSource.class).schema().getAllTypesAsList())
                .extracting(GraphQLNamedType::getName)
                .filteredOn(name -> !name.startsWith("__"))
                .contains("UpdateCommentsWithoutPostInput", "StaleVersion")
                .hasSizeLessThanOrEqualTo(500);
    }
}
