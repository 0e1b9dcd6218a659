package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Tells what clients may write of the entity that a type shows. */
final class WriteTypeBinder {

    private final BindingSources sources;
    private final WriteRelations relations;
    private final WriteReferences references;
    private final WriteKeys keys;
    private final JsonTypes json;

    WriteTypeBinder(
            BindingSources sources, SequencedMap<String, TypeBinding> types, JsonTypes json) {
        this.sources = sources;
        this.json = json;
        this.relations = new WriteRelations(sources, types);
        this.references = new WriteReferences(sources, types);
        this.keys = new WriteKeys(sources);
    }

    /** Why nothing of a type may be written; empty if it may. */
    static Optional<String> refusal(BindingSources sources, TypeBinding type) {
        Entity entity = type.entity();
        if (type.type().readOnly()) {
            return Optional.of("type " + type.name() + " is @readOnly");
        }
        if (entity.writes().immutable()) {
            return Optional.of("entity " + entity + " is @Immutable");
        }
        boolean isView =
                sources.findRelation(entity.table())
                        .filter(relation -> relation.kind() != Catalog.Kind.TABLE)
                        .isPresent();
        return isView
                ? Optional.of("entity " + entity + " shows " + entity.table() + ", a view")
                : Optional.empty();
    }

    WriteType bind(TypeBinding type) {
        // Which fields an object has, its own type tells.
        boolean closed = type.isInterface() || refusal(sources, type).isPresent();
        SequencedMap<String, WriteField> fields = closed ? new LinkedHashMap<>() : fields(type);
        boolean given = fields.values().stream().anyMatch(field -> field.use().creatable());
        return new WriteType(
                type,
                fields,
                keys.of(type),
                version(type.entity()),
                given && NotCreatable.reason(sources, type.entity(), fields.values()).isEmpty());
    }

    private static Attribute.@Nullable Basic version(Entity entity) {
        for (Attribute attribute : entity.attributes().values()) {
            if (attribute instanceof Attribute.Basic basic
                    && basic.purpose() == Attribute.Purpose.VERSION) {
                return basic;
            }
        }
        return null;
    }

    /** Of several fields that show the same attribute the first one. */
    private SequencedMap<String, WriteField> fields(TypeBinding type) {
        SequencedMap<String, WriteField> byAttribute = new LinkedHashMap<>();
        for (FieldBinding binding : type.fields().values()) {
            if (!binding.field().readOnly()) {
                bindField(binding, type)
                        .filter(field -> isGiven(field.use()))
                        .ifPresent(field -> byAttribute.putIfAbsent(keyOf(field), field));
            }
        }
        return byName(byAttribute.values());
    }

    private static boolean isGiven(WriteField.Use use) {
        return use.creatable() || use.updatable();
    }

    private static SequencedMap<String, WriteField> byName(Collection<WriteField> fields) {
        SequencedMap<String, WriteField> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        return byName;
    }

    private static String keyOf(WriteField field) {
        return switch (field) {
            case WriteField.Value value -> value.attribute().name();
            case WriteField.Json typed -> typed.attribute().name() + " as " + typed.type();
            case WriteField.Embedded embedded -> embedded.attribute().name();
            case WriteField.Reference reference -> reference.attribute().name();
            case WriteField.Children children ->
                    children.target() + "." + children.inverse().name();
            case WriteField.Links links -> links.target() + "." + links.attribute().name();
        };
    }

    private Optional<WriteField> bindField(FieldBinding binding, TypeBinding type) {
        return switch (binding) {
            case FieldBinding.Value value -> value(value, List.of(), type);
            case FieldBinding.Embedded embedded -> embedded(embedded, List.of(), type);
            case FieldBinding.ToOne toOne ->
                    relations.bind(toOne.field(), toOne.target(), true, type);
            case FieldBinding.Connection many ->
                    relations.bind(many.field(), many.target(), false, type);
            case FieldBinding.PlainList many ->
                    relations.bind(many.field(), many.target(), false, type);
            default -> Optional.empty();
        };
    }

    /** What stands deeper than the field is written where it stands. */
    private Optional<WriteField> value(
            FieldBinding.Value binding, List<Attribute.Embedded> within, TypeBinding type) {
        Field field = binding.field();
        if (!(find(field, within, type) instanceof Attribute.Basic basic)) {
            return Optional.empty();
        }
        WriteUses uses = new WriteUses(sources, type.entity());
        String path = path(within) + basic.name();
        WriteField.Use use = uses.shownBy(field, path, uses.of(path, basic));
        return Optional.of(
                json.types().containsKey(field.type().name())
                        ? new WriteField.Json(field, basic, json, use)
                        : new WriteField.Value(field, basic, uses.length(basic.column()), use));
    }

    private Optional<WriteField> embedded(
            FieldBinding.Embedded binding, List<Attribute.Embedded> within, TypeBinding type) {
        if (!(find(binding.field(), within, type) instanceof Attribute.Embedded embedded)) {
            return Optional.empty();
        }
        List<Attribute.Embedded> inner = new ArrayList<>(within);
        inner.add(embedded);
        SequencedMap<String, WriteField> parts = new LinkedHashMap<>();
        for (FieldBinding part : binding.fields().values()) {
            if (!part.field().readOnly()) {
                part(part, inner, type)
                        .filter(field -> isGiven(field.use()))
                        .ifPresent(field -> parts.putIfAbsent(keyOf(field), field));
            }
        }
        return Optional.of(
                new WriteField.Embedded(
                        binding.field(),
                        embedded,
                        binding.type(),
                        byName(parts.values()),
                        new WriteUses(sources, type.entity())
                                .of(path(within) + embedded.name(), embedded, parts.values())));
    }

    private Optional<WriteField> part(
            FieldBinding part, List<Attribute.Embedded> within, TypeBinding type) {
        return switch (part) {
            case FieldBinding.Value value -> value(value, within, type);
            case FieldBinding.Embedded inner -> embedded(inner, within, type);
            case FieldBinding.ToOne toOne -> references.ofEmbedded(toOne, within, type);
            default -> Optional.empty();
        };
    }

    private static @Nullable Attribute find(
            Field field, List<Attribute.Embedded> within, TypeBinding type) {
        SequencedMap<String, Attribute> attributes =
                within.isEmpty() ? type.entity().attributes() : within.getLast().attributes();
        return attributes.get(field.bindingTarget());
    }

    /** What comes before the name of a part, as {@code home.}. */
    static String path(List<Attribute.Embedded> within) {
        StringBuilder path = new StringBuilder();
        within.forEach(embedded -> path.append(embedded.name()).append('.'));
        return path.toString();
    }
}
