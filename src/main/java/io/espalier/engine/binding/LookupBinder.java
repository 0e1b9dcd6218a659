package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.NOT_A_UNIQUE_KEY;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;

import io.espalier.engine.error.FaultCode;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.schema.Argument;
import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds a root field that finds one entity by its arguments: together they must be a unique key.
 */
final class LookupBinder {

    private final BindingSources sources;

    LookupBinder(BindingSources sources) {
        this.sources = sources;
    }

    Optional<FieldBinding> bind(Field field, Entity entity) {
        if (field.type().nonNull()) {
            sources.report()
                    .add(
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
        if (columns.isEmpty() || !isKey(entity, columns)) {
            sources.report()
                    .add(
                            NOT_A_UNIQUE_KEY,
                            field.coordinates(),
                            columns.isEmpty()
                                    ? "it has no arguments to find one " + entity + " by"
                                    : "several "
                                            + entity
                                            + " rows may have the same "
                                            + names(columns),
                            "Let the arguments together be one unique key that the table keeps, or return a"
                                    + " connection");
        }
        Route route = Route.to(new Join(columns, entity.table(), columns, true));
        return Optional.of(new FieldBinding.Lookup(field, field.type().name(), route, keys));
    }

    /** For a table its own word counts, for a view the mapping's. */
    private boolean isKey(Entity entity, List<Column> columns) {
        boolean isTable =
                sources.findRelation(entity.table())
                        .map(relation -> relation.kind() == Catalog.Kind.TABLE)
                        .orElse(false);
        return isTable
                ? sources.isKeptUnique(entity.table(), columns)
                : sources.isUnique(entity.table(), columns);
    }

    private Optional<LookupKey> bindArgument(Field field, Entity entity, Argument argument) {
        String place = field.coordinates() + "(" + argument.name() + ":)";
        if (!argument.type().nonNull() || argument.type().list()) {
            return fault(
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
        Attribute attribute = entity.attributes().get(argument.name());
        return switch (attribute) {
            case Attribute.Basic basic when carries(argument, basic) ->
                    Optional.of(new LookupKey(argument.name(), null, List.of(basic.column())));
            case Attribute.ToOne toOne when isId && toOne.owning() ->
                    typeOf(toOne.target())
                            .map(type -> new LookupKey(argument.name(), type, toOne.join().from()));
            case null ->
                    fault(
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
                    fault(
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

    private Optional<String> typeOf(String entityName) {
        return sources.schema().objects().values().stream()
                .filter(type -> type.bindingTarget().equals(entityName))
                .map(type -> type.name())
                .findFirst();
    }

    private boolean carries(Argument argument, Attribute.Basic attribute) {
        Class<?> javaType = attribute.column().type().javaType();
        return javaType.isEnum()
                ? sources.schema().enums().containsKey(argument.type().name())
                : Scalars.nameOf(javaType).filter(argument.type().name()::equals).isPresent();
    }

    private <T> Optional<T> fault(FaultCode code, String place, String found, String mend) {
        sources.report().add(code, place, found, mend);
        return Optional.empty();
    }

    private static String names(List<Column> columns) {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
