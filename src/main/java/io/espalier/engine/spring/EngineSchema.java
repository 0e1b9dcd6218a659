package io.espalier.engine.spring;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.espalier.engine.augmentation.SchemaAugmentation;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.IndexCheck;
import io.espalier.engine.binding.SchemaBinder;
import io.espalier.engine.binding.SqlFiles;
import io.espalier.engine.error.Fault;
import io.espalier.engine.error.FaultCode;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.error.StartupException;
import io.espalier.engine.execution.EngineWiring;
import io.espalier.engine.execution.EntityObjects;
import io.espalier.engine.execution.HandWrittenBorder;
import io.espalier.engine.execution.HandWrittenPage;
import io.espalier.engine.execution.Payload;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.ConstraintColumns;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.mutation.HandWrittenPayloads;
import io.espalier.engine.mutation.Mutations;
import io.espalier.engine.plan.HandWrittenNeeds;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Scalars;
import io.espalier.engine.schema.SchemaModel;
import io.espalier.engine.schema.SchemaReader;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/**
 * The executable schema of an application: its SDL, bound to its entities and checked against its
 * tables.
 */
final class EngineSchema {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSchema.class);

    private final TypeDefinitionRegistry registry;
    private final RuntimeWiring wiring;
    private final DeclaredFields declared;
    private final Binding binding;
    private final HandWrittenNeeds needs;
    private final ConstraintColumns constraints;

    private EngineSchema(
            TypeDefinitionRegistry registry,
            RuntimeWiring wiring,
            Binding binding,
            HandWrittenNeeds needs,
            ConstraintColumns constraints) {
        this.constraints = constraints;
        this.registry = registry;
        this.wiring = wiring;
        this.declared = DeclaredFields.of(registry);
        this.binding = binding;
        this.needs = needs;
    }

    /**
     * Binds the SDL and adds what the binding implies.
     *
     * @param wiring what controllers resolve; the engine's fetchers are added to it
     * @param extent what there is of the application; without a database {@code dataSource} is not
     *     asked
     * @param files the named SQL of fields with {@code @sql}
     * @param unindexed what to do about lists that no index serves
     * @param pages tells what of controllers is a page
     * @throws StartupException with every mismatch, if there is one
     */
    static EngineSchema of(
            TypeDefinitionRegistry registry,
            RuntimeWiring wiring,
            EntityManagerFactory entityManagers,
            DataSource dataSource,
            Extent extent,
            SqlFiles files,
            EspalierProperties.Unindexed unindexed,
            HandWrittenPage.Finder pages) {
        EngineDeclarations.addMissing(registry);
        SchemaModel schema = SchemaReader.read(registry);
        Mapping declared = HibernateMapping.read(entityManagers);
        Catalog catalog = extent.database() ? catalog(dataSource, declared) : null;
        Mapping mapping =
                catalog == null ? declared : HibernateMapping.read(entityManagers, catalog);
        FaultReport report = new FaultReport();
        HandWrittenFields handWritten = new HandWrittenFields(wiring);
        Set<String> notBound = new LinkedHashSet<>(handWritten.coordinates());
        if (!extent.everyController()) {
            FaultReport missing = new FaultReport();
            SchemaBinder.bind(schema, declared, mapping, catalog, files, notBound, missing);
            notBound.addAll(extent.fieldsOfOthers(missing));
        }
        Binding binding =
                SchemaBinder.bind(schema, declared, mapping, catalog, files, notBound, report);
        checkIndexes(binding, catalog, unindexed, report);
        HandWrittenNeeds needs = handWritten.needs(binding, report);
        SchemaAugmentation.apply(binding, registry, report);
        report.warnings().stream().map(Fault::toString).forEach(LOG::warn);
        extent.certain(report).throwIfFatal();
        EntityObjects objects = new JpaEntityObjects(entityManagers, mapping);
        handWritten.enclose(schema, new HandWrittenBorder(binding, objects, pages));
        return new EngineSchema(
                registry,
                wiring,
                binding,
                needs,
                extent.database() ? constraints(dataSource) : ConstraintColumns.none());
    }

    private static void checkIndexes(
            Binding binding,
            @Nullable Catalog catalog,
            EspalierProperties.Unindexed unindexed,
            FaultReport report) {
        if (catalog == null || unindexed == EspalierProperties.Unindexed.ALLOW) {
            return;
        }
        if (unindexed == EspalierProperties.Unindexed.REFUSE) {
            report.refuse(FaultCode.UNINDEXED_LIST);
        }
        IndexCheck.check(binding, catalog, report);
    }

    private static Catalog catalog(DataSource dataSource, Mapping mapping) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseCheck.require(connection);
            return CatalogReader.read(connection, mapping.tables());
        } catch (SQLException exception) {
            throw new IllegalStateException("The database's catalog could not be read.", exception);
        }
    }

    private static ConstraintColumns constraints(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return ConstraintColumns.read(connection);
        } catch (SQLException exception) {
            throw new IllegalStateException("The constraints could not be read.", exception);
        }
    }

    /** What the constraints of the tables are about. */
    ConstraintColumns constraints() {
        return constraints;
    }

    Binding binding() {
        return binding;
    }

    HandWrittenNeeds needs() {
        return needs;
    }

    GraphQLSchema executable() {
        EngineWiring.fetchers(binding)
                .forEach((type, fields) ->
                        fields.forEach((field, fetcher) -> add(type, field, fetcher)));
        HandWrittenPayloads payloads = new HandWrittenPayloads(binding);
        payloads.fetchers().forEach((type, fetcher) -> add(type, Payload.USER_ERRORS, fetcher));
        wiring.getDataFetchersForType(EngineDeclarations.MUTATION)
                .replaceAll((field, fetcher) -> Mutations.handWritten(fetcher, payloads));
        Mutations.fetchers(binding)
                .forEach((field, fetcher) -> add(EngineDeclarations.MUTATION, field, fetcher));
        addTypeResolvers();
        RuntimeWiring complete =
                wiring.transform(builder ->
                        Scalars.all().stream()
                                .filter(scalar ->
                                        !wiring.getScalars().containsKey(scalar.getName()))
                                .forEach(builder::scalar));
        return new SchemaGenerator().makeExecutableSchema(registry, complete);
    }

    /** A generated type may lack a field that others of its kind have: no text has a sum. */
    private void add(String type, String field, DataFetcher<?> fetcher) {
        if (declared.has(type, field)) {
            wiring.getDataFetchersForType(type).putIfAbsent(field, fetcher);
        }
    }

    private void addTypeResolvers() {
        Map<String, TypeResolver> resolvers = wiring.getTypeResolvers();
        for (String name : SchemaReader.read(registry).abstractTypes()) {
            TypeResolver others = resolvers.getOrDefault(name, new ClassNameTypeResolver());
            resolvers.put(name, EngineWiring.typeResolver(others));
        }
    }
}
