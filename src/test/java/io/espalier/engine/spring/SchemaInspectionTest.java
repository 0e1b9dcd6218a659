package io.espalier.engine.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.shapes.ShapesApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SchemaReport;

/**
 * What Spring GraphQL says at the start of a schema that the engine serves: every field is resolved
 * by something, and nothing is resolved that is not there.
 */
class SchemaInspectionTest {

    private static final AtomicReference<SchemaReport> REPORT = new AtomicReference<>();

    @Configuration
    static class Inspection {

        /** The last one to ask is told. */
        @Bean
        @Order
        GraphQlSourceBuilderCustomizer inspection() {
            return builder -> builder.inspectSchemaMappings(REPORT::set);
        }
    }

    @Configuration
    @Import({CommunityApplication.class, Inspection.class})
    static class InspectedCommunity {}

    @Configuration
    @Import({ShapesApplication.class, Inspection.class})
    static class InspectedShapes {}

    @Test
    void theCommunityIsWhole() {
        try (TestDatabase database = TestDatabase.migrated();
                TestApplication application =
                        TestApplication.start(InspectedCommunity.class, database)) {
            assertClean(application);
        }
    }

    @Test
    void soIsEveryShape() {
        try (TestDatabase database = ShapesApplication.emptyDatabase();
                TestApplication application =
                        TestApplication.start(
                                InspectedShapes.class,
                                database,
                                "spring.graphql.schema.locations=classpath:shapes/schema/,classpath:shapes/mutations/",
                                "espalier.sql.location=classpath:shapes/sql/")) {
            assertClean(application);
        }
    }

    private static void assertClean(TestApplication application) {
        assertThat(application.execute("{ __typename }").errors()).isEmpty();
        SchemaReport report = REPORT.get();
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }
}
