package io.espalier.engine.dictionary;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the schema calls tables and columns. */
final class GraphQlNames {

    /** A column of a table. */
    private record Place(TableName table, String column) {}

    private final Map<TableName, List<String>> types = new HashMap<>();
    private final Map<Place, List<String>> fields = new HashMap<>();

    GraphQlNames(Binding binding) {
        binding.types().values().forEach(this::add);
    }

    private void add(TypeBinding type) {
        TableName table = type.entity().table();
        types.computeIfAbsent(table, key -> new ArrayList<>()).add(type.name());
        addFields(table, type.name(), type.fields().values());
        if (type.fields().values().stream().anyMatch(FieldBinding.Id.class::isInstance)) {
            type.entity()
                    .identifier()
                    .forEach(column -> addField(table, column, type.name() + ".id"));
        }
    }

    private void addFields(TableName table, String path, Collection<FieldBinding> bound) {
        for (FieldBinding binding : bound) {
            String name = path + "." + binding.field().name();
            switch (binding) {
                case FieldBinding.Value value -> addField(table, value.attribute().column(), name);
                case FieldBinding.ToOne reference ->
                        reference.route().keyColumns().stream()
                                .filter(column -> !reference.route().repeats())
                                .forEach(column -> addField(table, column, name));
                case FieldBinding.Embedded part -> addFields(table, name, part.fields().values());
                default -> {
                    // No column of this table holds it.
                }
            }
        }
    }

    private void addField(TableName table, Column column, String name) {
        List<String> names =
                fields.computeIfAbsent(new Place(table, column.name()), key -> new ArrayList<>());
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    List<String> typesOf(String schema, String table) {
        return candidates(schema, table)
                .flatMap(name -> types.getOrDefault(name, List.of()).stream())
                .sorted()
                .toList();
    }

    List<String> fieldsOf(String schema, String table, String column) {
        return candidates(schema, table)
                .flatMap(name -> fields.getOrDefault(new Place(name, column), List.of()).stream())
                .sorted()
                .toList();
    }

    /** A mapping may leave the schema to the search path. */
    private static Stream<TableName> candidates(String schema, String table) {
        return Stream.of(new TableName(schema, table), new TableName(null, table));
    }
}
