package io.espalier.engine.spring;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.espalier.engine.api.Requires;
import io.espalier.engine.api.Statements;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.ForeignTypes;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.FaultCode;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.execution.HandWrittenBorder;
import io.espalier.engine.execution.HandWrittenFetcher;
import io.espalier.engine.plan.HandWrittenNeeds;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import io.espalier.engine.schema.SchemaModel;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * The fields of a schema that controllers resolve: which they are, what they declare, and the
 * engine's border around them.
 */
final class HandWrittenFields {

    private final RuntimeWiring wiring;

    HandWrittenFields(RuntimeWiring wiring) {
        this.wiring = wiring;
    }

    /** Their coordinates, {@code Post.readingTime}. */
    Set<String> coordinates() {
        Set<String> coordinates = new LinkedHashSet<>();
        Map<String, ? extends Map<String, ?>> fetchers = wiring.getDataFetchers();
        fetchers.forEach((type, fields) ->
                fields.keySet().forEach(field -> coordinates.add(type + "." + field)));
        return coordinates;
    }

    /**
     * What their methods declare; a declared attribute that the entity does not have goes to the
     * report.
     */
    HandWrittenNeeds needs(Binding binding, FaultReport report) {
        Map<String, HandWrittenNeeds.Needs> needs = new LinkedHashMap<>();
        Map<String, ? extends Map<String, ?>> fetchers = wiring.getDataFetchers();
        fetchers.forEach((type, fields) ->
                fields.forEach((field, fetcher) -> {
                    Method method =
                            fetcher instanceof SelfDescribingDataFetcher<?> described
                                    ? described.asMethod()
                                    : null;
                    if (method != null) {
                        needs.put(type + "." + field, needsOf(method));
                    }
                }));
        binding.types().values().forEach(type -> check(type, needs, report));
        return new HandWrittenNeeds(needs);
    }

    private static HandWrittenNeeds.Needs needsOf(Method method) {
        Requires requires = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        Statements statements =
                AnnotatedElementUtils.findMergedAnnotation(method, Statements.class);
        return new HandWrittenNeeds.Needs(
                requires == null ? null : namesIn(requires),
                statements == null ? 0 : statements.value());
    }

    private static List<String> namesIn(Requires requires) {
        return Arrays.stream(requires.value().split("\\s+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void check(
            TypeBinding type, Map<String, HandWrittenNeeds.Needs> needs, FaultReport report) {
        for (Field field : type.type().fields()) {
            HandWrittenNeeds.Needs declared = needs.get(field.coordinates());
            List<String> names = declared == null ? null : declared.attributes();
            for (String name : names == null ? List.<String>of() : names) {
                if (type.entity().findAttribute(name).isEmpty()) {
                    report.add(
                            FaultCode.UNBOUND_FIELD,
                            field.coordinates(),
                            "@Requires names '"
                                    + name
                                    + "', which entity "
                                    + type.entity()
                                    + " does not have; it has: "
                                    + String.join(", ", type.entity().attributes().keySet()),
                            "Name attributes of the entity, separated by spaces");
                }
            }
        }
    }

    /**
     * Puts the border around them, and around fields of controllers' own types that hold entities.
     */
    void enclose(SchemaModel schema, HandWrittenBorder border) {
        Binding binding = border.binding();
        for (ObjectType type : schema.objects().values()) {
            Map<String, ? extends @Nullable Object> known =
                    wiring.getDataFetchersForType(type.name());
            for (Field field : type.fields()) {
                if (known.get(field.name()) instanceof DataFetcher<?> written) {
                    put(field, new HandWrittenFetcher(new ReactiveFetcher(written), border));
                } else if (isForeign(type, binding, schema)
                        && mayHoldEntity(field, binding, schema)) {
                    DataFetcher<?> property = PropertyDataFetcher.fetching(field.name());
                    put(field, new HandWrittenFetcher(property, border));
                }
            }
        }
    }

    private void put(Field field, DataFetcher<?> fetcher) {
        wiring.getDataFetchersForType(field.owner()).put(field.name(), fetcher);
    }

    /** Roots, connections and edges show no entity either, but the engine fills them. */
    private static boolean isForeign(ObjectType type, Binding binding, SchemaModel schema) {
        return binding.findType(type.name()).isEmpty()
                && !binding.values().contains(type.name())
                && !ForeignTypes.isOfTheEngine(schema, type.name());
    }

    private static boolean mayHoldEntity(Field field, Binding binding, SchemaModel schema) {
        String type = field.type().name();
        String name = schema.findNodeOfConnection(type).map(ObjectType::name).orElse(type);
        return binding.findType(name).isPresent() || schema.abstractTypes().contains(name);
    }
}
