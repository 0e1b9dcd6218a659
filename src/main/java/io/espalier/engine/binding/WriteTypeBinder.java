package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Entity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Tells what clients may write of the entity that a type shows. */
final class WriteTypeBinder {

    private final BindingSources sources;
    private final WriteRelations relations;
    private final WriteKeys keys;

    WriteTypeBinder(BindingSources sources, SequencedMap<String, TypeBinding> types) {
        this.sources = sources;
        this.relations = new WriteRelations(sources, types);
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
        boolean closed = refusal(sources, type).isPresent();
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
            case WriteField.Embedded embedded -> embedded.attribute().name();
            case WriteField.Reference reference -> reference.attribute().name();
            case WriteField.Children children ->
                    children.target() + "." + children.inverse().name();
            case WriteField.Links links -> links.target() + "." + links.attribute().name();
        };
    }

    private Optional<WriteField> bindField(FieldBinding binding, TypeBinding type) {
        return switch (binding) {
            case FieldBinding.Value value ->
                    value(value, "", type.entity().attributes(), type.entity());
            case FieldBinding.Embedded embedded ->
                    embedded(embedded, "", type.entity().attributes(), type.entity());
            case FieldBinding.ToOne toOne ->
                    relations.bind(toOne.field(), toOne.target(), true, type);
            case FieldBinding.Connection many ->
                    relations.bind(many.field(), many.target(), false, type);
            case FieldBinding.PlainList many ->
                    relations.bind(many.field(), many.target(), false, type);
            default -> Optional.empty();
        };
    }

    /** A typed object in JSON is not written yet, nor is what stands deeper than the field. */
    private Optional<WriteField> value(
            FieldBinding.Value binding,
            String prefix,
            SequencedMap<String, Attribute> attributes,
            Entity entity) {
        Attribute attribute = attributes.get(binding.field().bindingTarget());
        boolean typed = sources.schema().findObject(binding.field().type().name()).isPresent();
        if (!(attribute instanceof Attribute.Basic basic) || typed) {
            return Optional.empty();
        }
        WriteUses uses = new WriteUses(sources, entity);
        String path = prefix + basic.name();
        WriteField.Use use = uses.shownBy(binding.field(), path, uses.of(path, basic));
        return Optional.of(
                new WriteField.Value(binding.field(), basic, uses.length(basic.column()), use));
    }

    private Optional<WriteField> embedded(
            FieldBinding.Embedded binding,
            String prefix,
            SequencedMap<String, Attribute> attributes,
            Entity entity) {
        if (!(attributes.get(binding.field().bindingTarget())
                instanceof Attribute.Embedded embedded)) {
            return Optional.empty();
        }
        String path = prefix + embedded.name();
        SequencedMap<String, WriteField> parts = new LinkedHashMap<>();
        for (FieldBinding part : binding.fields().values()) {
            if (!part.field().readOnly()) {
                part(part, path + ".", embedded, entity)
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
                        new WriteUses(sources, entity).of(path, embedded, parts.values())));
    }

    /** References of an embeddable are not written yet. */
    private Optional<WriteField> part(
            FieldBinding part, String prefix, Attribute.Embedded embedded, Entity entity) {
        return switch (part) {
            case FieldBinding.Value value -> value(value, prefix, embedded.attributes(), entity);
            case FieldBinding.Embedded inner ->
                    embedded(inner, prefix, embedded.attributes(), entity);
            default -> Optional.empty();
        };
    }
}
