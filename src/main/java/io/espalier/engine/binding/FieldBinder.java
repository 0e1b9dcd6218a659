package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.schema.ConnectionNames;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.FieldType;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Binds the fields of one object type to the attributes of its entity. */
final class FieldBinder {

    /** Words of the engine's filters, which a field of that name would hide. */
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "some", "every", "none", "count", "isNull");

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;
    private final RouteFinder routes;
    private final TableCheck tables;
    private final ValueCheck values;
    private final EmbeddedBinder embeddeds;
    private final JsonBinder json;
    private final SqlFieldBinder sql;

    FieldBinder(
            BindingSources sources,
            SequencedMap<String, Entity> entities,
            ValueTypes.Collected valueTypes) {
        this.sources = sources;
        this.entities = entities;
        this.routes = new RouteFinder(sources);
        this.tables = new TableCheck(sources);
        this.values = new ValueCheck(sources);
        this.embeddeds = new EmbeddedBinder(sources, entities, this, valueTypes);
        this.json = new JsonBinder(sources, entities, values, valueTypes);
        this.sql = new SqlFieldBinder(sources, entities);
    }

    SequencedMap<String, FieldBinding> bind(ObjectType type, Entity entity) {
        SequencedMap<String, FieldBinding> fields = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            bindField(field, entity).ifPresent(binding -> fields.put(field.name(), binding));
        }
        return fields;
    }

    private Optional<FieldBinding> bindField(Field field, Entity entity) {
        if (sources.handWritten().contains(field.coordinates())) {
            return HandWrittenCheck.bind(sources, field);
        }
        if (field.sql() != null) {
            return sql.bind(field, entity);
        }
        return isId(field) && field.arguments().isEmpty()
                ? Optional.of(new FieldBinding.Id(field))
                : bindToRow(field, entity);
    }

    /** Binds a field to what is reached from a row of the entity. */
    Optional<FieldBinding> bindToRow(Field field, Entity entity) {
        if (RESERVED.contains(field.name())) {
            return refuse(
                    RESERVED_NAME,
                    field,
                    "'" + field.name() + "' is a word of the engine's filters",
                    "Choose another name and keep the attribute with @bind(to: \""
                            + field.bindingTarget()
                            + "\")");
        }
        if (!field.arguments().isEmpty()) {
            return refuse(
                    UNSUPPORTED_SCHEMA,
                    field,
                    "it has arguments, which the engine would drop",
                    "Remove them, or write a controller for the field");
        }
        return switch (routes.follow(entity, field.bindingTarget())) {
            case RouteFinder.Found.Value value -> bindValue(field, entity, value.attribute());
            case RouteFinder.Found.Embedded embedded ->
                    embeddeds.bind(field, entity, embedded.attribute());
            case RouteFinder.Found.Related related -> bindRelated(field, entity, related);
            case RouteFinder.Found.Missing missing ->
                    refuse(missing.code(), field, missing.found(), missing.mend());
        };
    }

    private static boolean isId(Field field) {
        return field.name().equals("id")
                && field.type().name().equals("ID")
                && !field.type().list()
                && field.bindTo() == null;
    }

    private Optional<FieldBinding> bindValue(
            Field field, Entity entity, Attribute.Basic attribute) {
        if (attribute.column().type().jsonType() != null
                && sources.schema().findObject(field.type().name()).isPresent()) {
            json.bind(field, entity, attribute);
        } else {
            values.check(field, entity, attribute);
        }
        return Optional.of(new FieldBinding.Value(field, attribute));
    }

    private Optional<FieldBinding> bindRelated(
            Field field, Entity entity, RouteFinder.Found.Related related) {
        Route route = related.route();
        route.joins().forEach(join -> tables.checkIndex(field.coordinates(), join));
        FieldType type = field.type();
        Optional<String> node =
                sources.schema().findNodeOfConnection(type.name()).map(ObjectType::name);
        String target = node.orElse(type.name());
        if (!related.target().equals(entities.get(target))) {
            return refuseType(field, related);
        }
        if (type.isListOfLists(node.isPresent())) {
            return refuse(
                    TYPE_MISMATCH,
                    field,
                    "it is of type " + type + ", a list of lists",
                    fittingType(related));
        }
        if (node.isPresent()) {
            return Optional.of(new FieldBinding.Connection(field, target, route));
        }
        return type.list()
                ? Optional.of(new FieldBinding.PlainList(field, target, route))
                : bindToOne(field, entity, target, related);
    }

    private Optional<FieldBinding> refuseType(Field field, RouteFinder.Found.Related related) {
        String name = field.type().name();
        boolean known =
                sources.schema().declares(name)
                        || sources.schema().findNodeOfConnection(name).isPresent();
        return known
                ? refuse(
                        TYPE_MISMATCH,
                        field,
                        "it is of type "
                                + field.type()
                                + ", but leads to entity "
                                + related.target(),
                        fittingType(related))
                : refuse(
                        UNKNOWN_TYPE,
                        field,
                        "nothing declares the type " + name,
                        fittingType(related));
    }

    private String fittingType(RouteFinder.Found.Related related) {
        return entities.entrySet().stream()
                .filter(type -> type.getValue().equals(related.target()))
                .map(type ->
                        related.route().isUnique()
                                ? "Make it " + type.getKey()
                                : "Make it " + ConnectionNames.manyOf(type.getKey()))
                .findFirst()
                .orElse("Declare a type that shows " + related.target() + ", and use it");
    }

    private Optional<FieldBinding> bindToOne(
            Field field, Entity entity, String target, RouteFinder.Found.Related related) {
        Route route = related.route();
        if (!route.isUnique()) {
            return refuse(
                    TYPE_MISMATCH,
                    field,
                    "it is of type "
                            + field.type()
                            + ", but leads to any number of "
                            + related.target(),
                    fittingType(related));
        }
        if (field.type().nonNull() && !related.required()) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is " + field.type() + ", but there may be none",
                    related.target().rows().isRestricted()
                            ? "Make the field nullable: some rows of "
                                    + related.target()
                                    + " are not shown"
                            : "Make the field nullable, or the foreign key NOT NULL if it is "
                                    + entity
                                    + "'s own");
        }
        return Optional.of(
                new FieldBinding.ToOne(
                        field, target, route, keyIdentifies(entity, related), isIndexed(route)));
    }

    private boolean isIndexed(Route route) {
        Join only = route.joins().getFirst();
        return route.joins().size() == 1 && sources.hasUniqueIndex(only.rows(), only.to());
    }

    private boolean keyIdentifies(Entity entity, RouteFinder.Found.Related related) {
        Route route = related.route();
        Entity target = related.target();
        return route.joins().size() == 1
                && target.hierarchy() == null
                && (!target.rows().isRestricted() || related.required())
                && route.joins().getFirst().to().equals(target.identifier())
                && sources.vouchesFor(entity.table(), route.joins().getFirst());
    }

    private Optional<FieldBinding> refuse(FaultCode code, Field field, String found, String mend) {
        return sources.refuse(code, field.coordinates(), found, mend);
    }
}
