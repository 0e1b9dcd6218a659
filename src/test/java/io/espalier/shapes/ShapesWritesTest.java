package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.SchemaBinder;
import io.espalier.engine.binding.SqlFiles;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.SchemaReader;
import io.espalier.engine.writing.WriteText;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What clients may write of these shapes; {@code -Dcases.update=true} writes it anew. */
class ShapesWritesTest {

    private static final Path SCHEMA = Path.of("src/test/resources/shapes/schema");
    private static final Path WRITES = Path.of("src/test/resources/shapes/writes.txt");

    /** What is by hand or by SQL elsewhere is none of writes' business. */
    private static final Set<String> HAND_WRITTEN =
            Set.of(
                    "Product.description",
                    "Query.articlesByHand",
                    "Query.articlePageByHand",
                    "Query.petByHand",
                    "Query.petsByHand",
                    "Query.petPageByHand",
                    "Query.catsByHand",
                    "Query.vehicleByHand",
                    "Query.thingByHand",
                    "Query.seatPageByHand",
                    "Query.bookingsByHand");

    @Test
    void tellsWhatMayBeWritten() throws SQLException, IOException {
        String text;
        try (TestDatabase database = ShapesApplication.database();
                TestApplication application = ShapesApplication.start(database);
                Connection connection = database.connect()) {
            text =
                    writes(application.bean(EntityManagerFactory.class), connection)
                            .writes()
                            .types()
                            .values()
                            .stream()
                            .map(WriteText::of)
                            .collect(Collectors.joining());
        }
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(WRITES, text);
        }
        assertThat(text).isEqualTo(Files.readString(WRITES));
    }

    private static Binding writes(EntityManagerFactory entities, Connection connection)
            throws SQLException, IOException {
        Mapping declared = HibernateMapping.read(entities);
        Catalog catalog = CatalogReader.read(connection, declared.tables());
        StringBuilder sdl = new StringBuilder("type Mutation {\n");
        declared.names().stream()
                .filter(name -> !Set.of("Pet", "Vehicle").contains(name))
                .filter(name -> !name.endsWith("Figures"))
                .forEach(name -> sdl.append("delete%1$s: Delete%1$sPayload!\n".formatted(name)));
        sdl.append("}\n");
        for (String file : new String[] {"hidden", "kinds", "people", "values"}) {
            sdl.append(Files.readString(SCHEMA.resolve(file + ".graphqls")));
        }
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl.toString());
        EngineDeclarations.addMissing(registry);
        FaultReport report = new FaultReport();
        Binding binding =
                SchemaBinder.bind(
                        SchemaReader.read(registry),
                        declared,
                        HibernateMapping.read(entities, catalog),
                        catalog,
                        SqlFiles.NONE,
                        HAND_WRITTEN,
                        report);
        assertThat(report.faults()).isEmpty();
        return binding;
    }
}
