package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the unique keys of an entity that fields show: of one column or several, of values and of
 * references. An identifier that is generated is {@code id} already.
 */
final class WriteKeys {

    private final BindingSources sources;

    WriteKeys(BindingSources sources) {
        this.sources = sources;
    }

    /** Those of one field first, each in the SDL's order. */
    List<WriteKey> of(TypeBinding type) {
        List<WriteKey.Part> parts = parts(type);
        SequencedMap<String, WriteKey> keys = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> sources.isUnique(type.entity().rows(), part.columns()))
                .forEach(part -> keys.put(part.name(), new WriteKey(part.name(), List.of(part))));
        for (Set<String> columns : candidates(type.entity())) {
            composite(columns, parts)
                    .filter(key -> isLeast(key, type.entity()))
                    .ifPresent(key -> keys.putIfAbsent(key.name(), key));
        }
        return List.copyOf(keys.values());
    }

    /** The columns of keys, as mapping and table name them. */
    private Set<Set<String>> candidates(Entity entity) {
        Stream<Set<String>> declared = entity.uniqueKeys().stream().map(BindingSources::namesOf);
        Stream<Set<String>> kept =
                sources.findRelation(entity.table()).stream()
                        .flatMap(relation -> relation.indexes().stream())
                        .filter(index -> index.unique() && index.complete())
                        .map(index -> Set.copyOf(index.columns()));
        return Stream.concat(declared, kept)
                .filter(columns -> columns.size() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether it is one, and is none any more without one of its parts. */
    private boolean isLeast(WriteKey key, Entity entity) {
        return sources.isUnique(entity.rows(), key.columns())
                && key.parts().stream()
                        .noneMatch(left -> {
                            List<Column> others = new ArrayList<>(key.columns());
                            others.removeAll(left.columns());
                            return sources.isUnique(entity.rows(), others);
                        });
    }

    /** References before the values of their columns. */
    private static Optional<WriteKey> composite(Set<String> columns, List<WriteKey.Part> parts) {
        Set<String> open = new HashSet<>(columns);
        Set<WriteKey.Part> chosen = new HashSet<>();
        Stream.concat(
                        parts.stream().filter(part -> part.idOf() != null),
                        parts.stream().filter(part -> part.idOf() == null))
                .forEach(part -> {
                    Set<String> names = BindingSources.namesOf(part.columns());
                    if (open.containsAll(names)) {
                        open.removeAll(names);
                        chosen.add(part);
                    }
                });
        List<WriteKey.Part> inOrder = parts.stream().filter(chosen::contains).toList();
        return open.isEmpty() && inOrder.size() > 1
                ? Optional.of(new WriteKey(nameOf(inOrder), inOrder))
                : Optional.empty();
    }

    /** {@code postAndUser}. */
    private static String nameOf(List<WriteKey.Part> parts) {
        StringBuilder name = new StringBuilder(parts.getFirst().name());
        parts.stream()
                .skip(1)
                .forEach(part ->
                        name.append("And")
                                .append(Character.toUpperCase(part.name().charAt(0)))
                                .append(part.name().substring(1)));
        return name.toString();
    }

    private List<WriteKey.Part> parts(TypeBinding type) {
        return type.fields().values().stream()
                .flatMap(binding ->
                        switch (binding) {
                            case FieldBinding.Value value -> value(value, type.entity()).stream();
                            case FieldBinding.ToOne toOne ->
                                    reference(toOne, type.entity()).stream();
                            default -> Stream.<WriteKey.Part>empty();
                        })
                .toList();
    }

    private static Optional<WriteKey.Part> value(FieldBinding.Value binding, Entity entity) {
        Attribute.Basic attribute = binding.attribute();
        Column column = attribute.column();
        boolean own =
                entity.attributes().containsValue(attribute)
                        || entity.identifier().contains(column);
        boolean generated = entity.writes().attribute(attribute.name()).generated();
        return own
                        && column.expression() == null
                        && column.type().canBeKey()
                        && !(attribute.purpose() == Attribute.Purpose.IDENTIFIER && generated)
                ? Optional.of(new WriteKey.Part(binding.field(), null, List.of(column)))
                : Optional.empty();
    }

    /** An id holds the identifier of what is referred to, so that must be what the key is. */
    private Optional<WriteKey.Part> reference(FieldBinding.ToOne binding, Entity entity) {
        if (!(entity.attributes().get(binding.field().bindingTarget())
                        instanceof Attribute.ToOne toOne)
                || !toOne.owning()) {
            return Optional.empty();
        }
        Join join = toOne.join();
        Mapping mapping = sources.mapping();
        List<Column> identifier = mapping.requireEntity(toOne.target()).identifier();
        if (!BindingSources.names(join.to()).equals(BindingSources.names(identifier))) {
            return Optional.empty();
        }
        return Optional.of(new WriteKey.Part(binding.field(), binding.target(), join.from()));
    }
}
