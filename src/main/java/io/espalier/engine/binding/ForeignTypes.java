package io.espalier.engine.binding;

import io.espalier.engine.schema.ConnectionNames;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.ObjectType;
import io.espalier.engine.schema.SchemaModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The object types that show no entity because controllers return them: they and all their fields
 * are left alone.
 */
public final class ForeignTypes {

    private final BindingSources sources;

    ForeignTypes(BindingSources sources) {
        this.sources = sources;
    }

    /**
     * The names of the types without an entity that hand-written fields reach, directly or through
     * one another.
     */
    Set<String> names() {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(handWrittenTypes().toList());
        while (!open.isEmpty()) {
            sources.schema()
                    .findObject(open.pop())
                    .filter(this::hasNoEntity)
                    .ifPresent(type -> {
                        if (found.add(type.name())) {
                            type.fields().forEach(field -> open.push(field.type().name()));
                        }
                    });
        }
        return found;
    }

    private Stream<String> handWrittenTypes() {
        return sources.schema().objects().values().stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> sources.handWritten().contains(field.coordinates()))
                .map(Field::type)
                .map(type -> type.name());
    }

    private boolean hasNoEntity(ObjectType type) {
        return sources.mapping().findEntity(type.bindingTarget()).isEmpty();
    }

    /** Whether the type is a root, or one that the engine defines and fills by itself. */
    public static boolean isOfTheEngine(SchemaModel schema, String typeName) {
        return switch (typeName) {
            case EngineDeclarations.QUERY,
                    EngineDeclarations.MUTATION,
                    EngineDeclarations.SUBSCRIPTION,
                    EngineDeclarations.PAGE_INFO ->
                    true;
            default ->
                    schema.findNodeOfConnection(typeName).isPresent() || isEdge(schema, typeName);
        };
    }

    private static boolean isEdge(SchemaModel schema, String typeName) {
        return Stream.concat(
                        schema.objects().keySet().stream(), schema.interfaces().keySet().stream())
                .anyMatch(node ->
                        typeName.equals(ConnectionNames.edgeOf(node))
                                && schema.objects()
                                        .containsKey(ConnectionNames.connectionOf(node)));
    }
}
