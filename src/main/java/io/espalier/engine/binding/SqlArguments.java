package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.INVALID_SQL;
import static io.espalier.engine.error.FaultCode.RESERVED_NAME;

import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.schema.Argument;
import io.espalier.engine.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The arguments of a field of named SQL: how the value of each travels to PostgreSQL. */
final class SqlArguments {

    private static final Map<String, ValueType> TYPES =
            Map.ofEntries(
                    Map.entry("String", ComputedType.TEXT),
                    Map.entry("Boolean", ComputedType.BOOLEAN),
                    Map.entry("Int", ComputedType.INTEGER),
                    Map.entry("Float", ComputedType.FLOAT),
                    Map.entry("Long", ComputedType.LONG),
                    Map.entry("BigInteger", ComputedType.DECIMAL),
                    Map.entry("BigDecimal", ComputedType.DECIMAL),
                    Map.entry("UUID", ComputedType.UUID),
                    Map.entry("DateTime", ComputedType.MOMENT),
                    Map.entry("LocalDateTime", ComputedType.DATE_TIME),
                    Map.entry("Date", ComputedType.DATE),
                    Map.entry("LocalTime", ComputedType.TIME),
                    Map.entry("Duration", ComputedType.DURATION),
                    Map.entry("Base64", ComputedType.BYTES),
                    Map.entry("JSON", ComputedType.JSON));

    private final BindingSources sources;
    private final SequencedMap<String, Entity> entities;
    private final Field field;
    private final SequencedMap<String, NamedSql.Argument> found = new LinkedHashMap<>();
    private final SequencedMap<String, String> idTypes = new LinkedHashMap<>();

    SqlArguments(
            BindingSources sources,
            SequencedMap<String, Entity> entities,
            Field field,
            FieldBinding.Rows rows) {
        this.sources = sources;
        this.entities = entities;
        this.field = field;
        for (Argument argument : field.arguments()) {
            if (reserved(rows).contains(argument.name())) {
                sources.fault(
                        RESERVED_NAME,
                        placeOf(argument),
                        "'" + argument.name() + "' is an argument that the engine adds",
                        "Choose another name");
            }
            typeOf(argument)
                    .ifPresent(type ->
                            found.put(
                                    argument.name(),
                                    new NamedSql.Argument(
                                            argument.name(), type, argument.type().list())));
        }
    }

    /** The names of the arguments that the engine adds. */
    private static Set<String> reserved(FieldBinding.Rows rows) {
        return switch (rows) {
            case CONNECTION ->
                    Set.of("first", "after", "last", "before", "offset", "where", "orderBy");
            case LIST -> Set.of("limit", "offset", "where", "orderBy");
            case FIRST -> Set.of();
        };
    }

    /** By the names of the arguments; one that cannot be used is reported, and not among them. */
    SequencedMap<String, NamedSql.Argument> found() {
        return found;
    }

    /** The types whose ids arguments take, by the names of the arguments. */
    SequencedMap<String, String> idTypes() {
        return idTypes;
    }

    private String placeOf(Argument argument) {
        return field.coordinates() + "(" + argument.name() + ":)";
    }

    private Optional<ValueType> typeOf(Argument argument) {
        boolean holdsNull = argument.type().list() && !argument.type().itemNonNull();
        if (argument.type().nested() || holdsNull) {
            return refuse(
                    argument,
                    "it is " + argument.type() + ", and its values become one array",
                    "Make it [" + argument.type().name() + "!]");
        }
        String name = argument.type().name();
        if (name.equals("ID")) {
            return idOf(argument);
        }
        if (argument.bindTo() != null) {
            return refuse(argument, "it has @bind, but takes no ids", "Remove @bind");
        }
        if (sources.schema().enums().containsKey(name)) {
            return Optional.of(ComputedType.TEXT);
        }
        ValueType type = TYPES.get(name);
        return type != null
                ? Optional.of(type)
                : refuse(
                        argument,
                        "it is " + argument.type() + ", which is no value of SQL",
                        "Give it a scalar of the engine, an enum, or a list of them");
    }

    private Optional<ValueType> idOf(Argument argument) {
        String type = argument.bindTo();
        Entity entity = type == null ? null : entities.get(type);
        if (type == null || entity == null) {
            List<String> shown = new ArrayList<>(entities.keySet());
            return refuse(
                    argument,
                    type == null
                            ? "it takes ids, but nothing says of which type"
                            : "it takes ids of " + type + ", which shows no entity",
                    "Name a type with @bind(to:); there are: " + String.join(", ", shown));
        }
        if (entity.identifier().size() > 1) {
            return refuse(
                    argument,
                    "an id of "
                            + type
                            + " is of several columns: "
                            + String.join(", ", BindingSources.names(entity.identifier())),
                    "Take its values as arguments of their own");
        }
        idTypes.put(argument.name(), type);
        return Optional.of(entity.identifier().getFirst().type());
    }

    private Optional<ValueType> refuse(Argument argument, String found, String mend) {
        return sources.refuse(INVALID_SQL, placeOf(argument), found, mend);
    }
}
