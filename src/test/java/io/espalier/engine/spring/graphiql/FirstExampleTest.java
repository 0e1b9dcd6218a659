package io.espalier.engine.spring.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.espalier.library.LibraryApplication;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

class FirstExampleTest {

    @Test
    void asksForTheFirstPageOfTheFirstConnection() {
        GraphQLSchema schema =
                schema(
                        """
                        type Query {
                          version: String
                          rose(id: ID!): Rose
                          rosesOf(bed: String!): RoseConnection!
                          roses(first: Int, in: [ID!]! = []): RoseConnection!
                          beds: BedConnection!
                        }
                        type RoseConnection { totalCount: Int! nodes: [Rose!]! }
                        type BedConnection { nodes: [Rose!]! }
                        type Rose { id: ID! bed: RoseConnection! colour(hue: Int!): String petals: Int! thorns: [Int!]! }
                        """);

        assertThat(FirstExample.of(schema))
                .hasValue(
                        new Example(
                                """
                                # The first rows of roses. Ctrl-Enter runs it, and
                                # Ctrl-Space says what else could be asked for.
                                query Roses {
                                  roses(first: 5) {
                                    nodes {
                                      id
                                      petals
                                      thorns
                                    }
                                  }
                                }\
                                """,
                                ""));
    }

    @Test
    void isEmptyWithoutAConnection() {
        assertThat(FirstExample.of(schema("type Query { version: String }"))).isEmpty();
    }

    @Test
    void answersInADomainThatBringsNone() {
        try (TestDatabase database = LibraryApplication.database();
                TestApplication library = LibraryApplication.start(database)) {
            Example example =
                    FirstExample.of(library.bean(GraphQlSource.class).schema()).orElseThrow();

            Answer answer = library.execute(example.query());

            assertThat(answer.dataAndErrors())
                    .isEqualToIgnoringWhitespace("{\"data\": {\"bookPages\": {\"nodes\": []}}}");
        }
    }

    private static GraphQLSchema schema(String sdl) {
        return new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(sdl), RuntimeWiring.MOCKED_WIRING);
    }
}
