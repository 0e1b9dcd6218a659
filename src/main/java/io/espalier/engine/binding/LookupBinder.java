package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.NOT_A_UNIQUE_KEY;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.schema.Argument;
import io.espalier.engine.schema.ConnectionNames;
import io.espalier.engine.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Binds a root field that finds one entity by its arguments: together they must be a unique key.
 */
final class LookupBinder {

    private final BindingSources sources;
    private final ValueCheck values;

    LookupBinder(BindingSources sources) {
        this.sources = sources;
        this.values = new ValueCheck(sources);
    }

    Optional<FieldBinding> bind(Field field, Entity entity) {
        if (field.type().nonNull()) {
            sources.fault(
                    NULLABILITY_MISMATCH,
                    field.coordinates(),
                    "it is " + field.type() + ", but there may be none for a key",
                    "Make it " + field.type().name());
        }
        List<LookupKey> keys = new ArrayList<>();
        for (Argument argument : field.arguments()) {
            bindArgument(field, entity, argument).ifPresent(keys::add);
        }
        if (keys.size() != field.arguments().size()) {
            return Optional.empty();
        }
        List<Column> columns = keys.stream().flatMap(key -> key.columns().stream()).toList();
        if (columns.isEmpty() || !sources.isUnique(entity.rows(), columns)) {
            return sources.refuse(
                    NOT_A_UNIQUE_KEY,
                    field.coordinates(),
                    columns.isEmpty()
                            ? "it has no arguments to find one " + entity + " by"
                            : "several "
                                    + entity
                                    + " rows may have the same "
                                    + String.join(", ", BindingSources.names(columns)),
                    "Let the arguments together be one unique key that the table keeps, make it "
                            + ConnectionNames.manyOf(field.type().name())
                            + ", or write a controller for the field");
        }
        Route route = Route.to(new Join(columns, entity.rows(), columns, true));
        return Optional.of(new FieldBinding.Lookup(field, field.type().name(), route, keys));
    }

    private Optional<LookupKey> bindArgument(Field field, Entity entity, Argument argument) {
        String place = field.coordinates() + "(" + argument.name() + ":)";
        if (!argument.type().nonNull() || argument.type().list()) {
            return sources.refuse(
                    NULLABILITY_MISMATCH,
                    place,
                    "it is " + argument.type() + ", but a key has one value",
                    "Make it " + argument.type().name() + "!");
        }
        boolean isId = argument.type().name().equals("ID");
        if (isId && argument.name().equals("id")) {
            return Optional.of(
                    new LookupKey(argument.name(), field.type().name(), entity.identifier()));
        }
        return switch (findAttribute(entity, argument.name()).orElse(null)) {
            case Attribute.Basic basic when carries(argument, basic) -> {
                checkEnum(place, argument, basic);
                yield Optional.of(new LookupKey(argument.name(), null, List.of(basic.column())));
            }
            case Attribute.ToOne toOne when isId && toOne.owning() ->
                    bindToOne(place, entity, toOne);
            case null ->
                    sources.refuse(
                            UNBOUND_FIELD,
                            place,
                            "entity "
                                    + entity
                                    + " has no attribute '"
                                    + argument.name()
                                    + "'; it has: "
                                    + String.join(", ", entity.attributes().keySet()),
                            "Name the argument as an attribute");
            default ->
                    sources.refuse(
                            TYPE_MISMATCH,
                            place,
                            "it is "
                                    + argument.type()
                                    + ", which does not fit attribute "
                                    + entity
                                    + "."
                                    + argument.name(),
                            "Give it the attribute's type, or ID! for a to-one association");
        };
    }

    /** An attribute of the entity or of its {@code @EmbeddedId}. */
    private static Optional<Attribute> findAttribute(Entity entity, String name) {
        return entity.findAttribute(name)
                .or(() ->
                        entity.attributes().values().stream()
                                .filter(Attribute.Embedded.class::isInstance)
                                .map(Attribute.Embedded.class::cast)
                                .filter(embedded ->
                                        entity.identifier().containsAll(embedded.columns()))
                                .flatMap(id -> Stream.ofNullable(id.attributes().get(name)))
                                .findFirst());
    }

    private Optional<LookupKey> bindToOne(String place, Entity entity, Attribute.ToOne toOne) {
        Entity target = sources.mapping().requireEntity(toOne.target());
        Join join = toOne.join();
        if (join.to().size() != target.identifier().size()
                || !join.to().containsAll(target.identifier())) {
            return sources.refuse(
                    TYPE_MISMATCH,
                    place,
                    "an ID holds the identifier of "
                            + target
                            + ", but "
                            + entity
                            + "."
                            + toOne.name()
                            + " refers to "
                            + String.join(", ", BindingSources.names(join.to())),
                    "Write a controller for the field");
        }
        List<Column> inOrderOfIdentifier =
                target.identifier().stream()
                        .map(column -> join.from().get(join.to().indexOf(column)))
                        .toList();
        return typeOf(target)
                .map(type -> new LookupKey(toOne.name(), type, inOrderOfIdentifier))
                .or(() ->
                        sources.refuse(
                                TYPE_MISMATCH,
                                place,
                                "no type shows entity " + target + ", so nothing has its ids",
                                "Declare a type that shows " + target));
    }

    private Optional<String> typeOf(Entity entity) {
        return Stream.concat(
                        sources.schema().interfaces().values().stream(),
                        sources.schema().objects().values().stream())
                .filter(type -> type.bindingTarget().equals(entity.name()))
                .map(type -> type.name())
                .findFirst();
    }

    private boolean carries(Argument argument, Attribute.Basic attribute) {
        Class<?> javaType = attribute.column().type().javaType();
        if (!attribute.column().type().canBeKey() || attribute.column().expression() != null) {
            return false;
        }
        return javaType.isEnum()
                ? sources.schema().enums().containsKey(argument.type().name())
                : values.carries(argument.type().name(), javaType);
    }

    private void checkEnum(String place, Argument argument, Attribute.Basic attribute) {
        Class<?> javaType = attribute.column().type().javaType();
        if (javaType.isEnum()) {
            values.checkEnum(place, argument.type().name(), javaType);
        }
    }
}
