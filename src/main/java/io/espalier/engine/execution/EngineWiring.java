package io.espalier.engine.execution;

import graphql.schema.DataFetcher;
import graphql.schema.TypeResolver;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.binding.ValueTypes;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.schema.ConnectionNames;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fetchers of a bound schema, by type and field; those of hand-written fields are not among
 * them.
 */
public final class EngineWiring {

    private EngineWiring() {}

    public static Map<String, Map<String, DataFetcher<?>>> fetchers(Binding binding) {
        Map<String, Map<String, DataFetcher<?>>> fetchers = new LinkedHashMap<>();
        binding.query()
                .forEach((name, field) -> {
                    if (!(field instanceof FieldBinding.HandWritten)) {
                        put(fetchers, EngineDeclarations.QUERY, name, EngineFetchers.root());
                    }
                });
        for (TypeBinding type : binding.types().values()) {
            type.fields()
                    .forEach((name, field) -> {
                        if (!type.isInterface() && !(field instanceof FieldBinding.HandWritten)) {
                            put(fetchers, type.name(), name, EngineFetchers.of(field, type));
                        }
                    });
            fetchers.putAll(AggregateWiring.fetchers(type));
        }
        binding.connections().forEach(node -> addConnection(fetchers, node));
        binding.writes().mutations().values().forEach(write -> addPayload(fetchers, write));
        addValueTypes(fetchers, binding.values());
        addPageInfo(fetchers);
        return fetchers;
    }

    private static void addConnection(
            Map<String, Map<String, DataFetcher<?>>> fetchers, String node) {
        String connectionType = ConnectionNames.connectionOf(node);
        put(fetchers, connectionType, "nodes", EngineFetchers.nodes());
        put(fetchers, connectionType, "edges", EngineFetchers.edges());
        put(fetchers, connectionType, "pageInfo", EngineFetchers.pageInfo());
        put(fetchers, connectionType, "totalCount", EngineFetchers.totalCount());
        put(fetchers, connectionType, "aggregate", EngineFetchers.aggregate());
        put(fetchers, connectionType, "groups", EngineFetchers.groups());
        String edgeType = ConnectionNames.edgeOf(node);
        put(fetchers, edgeType, "cursor", EngineFetchers.cursor());
        put(fetchers, edgeType, "node", EngineFetchers.node());
    }

    private static void addPayload(
            Map<String, Map<String, DataFetcher<?>>> fetchers, WriteBinding write) {
        put(fetchers, write.payload(), write.entityField(), EngineFetchers.written());
        for (String field : List.of("deletedId", "count", Payload.USER_ERRORS)) {
            put(fetchers, write.payload(), field, EngineFetchers.ofPayload(field));
        }
    }

    private static void addValueTypes(
            Map<String, Map<String, DataFetcher<?>>> fetchers, ValueTypes types) {
        types.embedded()
                .forEach((name, type) ->
                        type.fields().stream()
                                .map(Field::name)
                                .forEach(field ->
                                        put(
                                                fetchers,
                                                name,
                                                field,
                                                EngineFetchers.ofEmbedded(field))));
        types.json()
                .forEach((name, properties) ->
                        properties.forEach((field, property) ->
                                put(fetchers, name, field, EngineFetchers.ofJson(property))));
    }

    private static void addPageInfo(Map<String, Map<String, DataFetcher<?>>> fetchers) {
        addPageInfo(fetchers, "hasPreviousPage", ConnectionSource::hasPrevious);
        addPageInfo(fetchers, "hasNextPage", ConnectionSource::hasNext);
        addPageInfo(fetchers, "startCursor", ConnectionSource::startCursor);
        addPageInfo(fetchers, "endCursor", ConnectionSource::endCursor);
    }

    private static void addPageInfo(
            Map<String, Map<String, DataFetcher<?>>> fetchers,
            String field,
            Function<ConnectionSource, @Nullable Object> read) {
        put(fetchers, EngineDeclarations.PAGE_INFO, field, PageInfoField.of(field, read));
    }

    private static void put(
            Map<String, Map<String, DataFetcher<?>>> fetchers,
            String type,
            String field,
            DataFetcher<?> fetcher) {
        fetchers.computeIfAbsent(type, name -> new LinkedHashMap<>()).put(field, fetcher);
    }

    /** Tells the concrete type of an object that stands where an abstract one is declared. */
    public static TypeResolver typeResolver(TypeResolver others) {
        return environment ->
                environment.getObject() instanceof EntityRow row
                        ? environment.getSchema().getObjectType(row.selection().type())
                        : others.getType(environment);
    }
}
