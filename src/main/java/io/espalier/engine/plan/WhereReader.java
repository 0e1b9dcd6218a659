package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TextSearch;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.ForeignKeyFilter;
import io.espalier.engine.predicate.Predicate;
import io.espalier.engine.predicate.WordSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads one {@code where} as a condition. A null in it is an error, for it must never mean "all".
 */
public final class WhereReader {

    /** The most characters of a search: far more than anyone types, and cheap to parse. */
    private static final int MOST_WORDS = 1_000;

    private final Binding binding;
    private final GlobalKeys ids;
    private final ConditionReader conditions;

    public WhereReader(Binding binding, DocumentLimits limits) {
        this.binding = binding;
        this.ids = new GlobalKeys(binding);
        this.conditions = new ConditionReader("where", limits);
    }

    /**
     * The condition that an input object states of a type's rows.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a null and for a value that its column
     *     cannot have, {@code INVALID_ID}, {@code LIMIT_EXCEEDED} for too many conditions or too
     *     deep ones
     */
    public Predicate read(TypeBinding type, Map<?, ?> input, ArgumentPath path) {
        return read(RowFields.of(type), input, path);
    }

    private Predicate read(RowFields fields, Map<?, ?> input, ArgumentPath path) {
        return conditions.read(
                input,
                path,
                (name, given, place) ->
                        switch (name) {
                            case "isNull" ->
                                    List.of(
                                            (Boolean) requireSeen(given)
                                                    ? fields.absent()
                                                    : fields.absent().negated());
                            case "search" -> search(fields, given, place);
                            default -> field(fields, name, (Map<?, ?>) given, place);
                        });
    }

    /** Only a type that is not searchable has a field that is called so. */
    private List<Predicate> search(RowFields fields, Object given, ArgumentPath path) {
        return fields.fields().containsKey("search")
                ? field(fields, "search", (Map<?, ?>) given, path)
                : List.of(search(fields.type(), requireSeen(given).toString(), path));
    }

    private Predicate search(TypeBinding type, String words, ArgumentPath path) {
        TextSearch search =
                binding.findSearch(type.name())
                        .orElseThrow(() -> new IllegalArgumentException("no search of " + path));
        ArgumentValue.checkText(words, path.text());
        if (words.length() > MOST_WORDS) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'"
                            + path
                            + "' may have "
                            + MOST_WORDS
                            + " characters at most, but has "
                            + words.length()
                            + ".");
        }
        return new Predicate.Search(new WordSearch(search.vector(), search.language(), words));
    }

    private List<Predicate> field(
            RowFields fields, String name, Map<?, ?> input, ArgumentPath path) {
        return switch (fields.require(name)) {
            case FieldBinding.Id id -> IdFilter.of(fields.type(), ids).read(input, path);
            case FieldBinding.Value value -> value(value.attribute().column(), input, path);
            case FieldBinding.Embedded embedded ->
                    List.of(read(fields.within(embedded), input, path));
            case FieldBinding.ToOne toOne -> List.of(toOne(toOne, input, path));
            case FieldBinding.Connection connection ->
                    toMany(connection.target(), connection.route(), input, path);
            case FieldBinding.PlainList list -> toMany(list.target(), list.route(), input, path);
            default -> throw new IllegalArgumentException("no filter of " + path);
        };
    }

    private static List<Predicate> value(Column column, Map<?, ?> input, ArgumentPath path) {
        Expression value = new Expression.Own(column);
        if (column.type().jsonType() != null) {
            return new JsonFilter(value).read((Map<?, ?>) requireSeen(input), path);
        }
        ValueType element = column.type().element();
        return element == null
                ? ScalarFilter.of(value).read(input, path)
                : new ArrayFilter(value, element).read((Map<?, ?>) requireSeen(input), path);
    }

    private static Object requireSeen(Object given) {
        return Objects.requireNonNull(Sent.seeIn(given));
    }

    private Predicate toOne(FieldBinding.ToOne toOne, Map<?, ?> input, ArgumentPath path) {
        TypeBinding target = binding.requireType(toOne.target());
        Predicate where = read(target, input, path);
        Predicate related = new Predicate.One(toOne.route(), target.entity(), where);
        return toOne.keyIdentifies()
                ? foreignKey(toOne.route()).rewrite(where).orElse(related)
                : related;
    }

    private static ForeignKeyFilter foreignKey(Route route) {
        Map<Column, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < route.keyColumns().size(); i++) {
            columns.put(route.joins().getFirst().to().get(i), route.keyColumns().get(i));
        }
        return new ForeignKeyFilter(columns);
    }

    private List<Predicate> toMany(
            String targetType, Route route, Map<?, ?> input, ArgumentPath path) {
        TypeBinding target = binding.requireType(targetType);
        Entity entity = target.entity();
        List<Predicate> terms = new ArrayList<>();
        input.forEach((name, value) -> {
            ArgumentPath place = path.child(name);
            Map<?, ?> given = place.requireObject(value);
            conditions.count();
            switch ((String) name) {
                case "some" ->
                        terms.add(new Predicate.Some(route, entity, read(target, given, place)));
                case "none" ->
                        terms.add(
                                new Predicate.Some(route, entity, read(target, given, place))
                                        .negated());
                case "every" ->
                        terms.add(
                                new Predicate.Some(
                                                route, entity, read(target, given, place).negated())
                                        .negated());
                case "count" ->
                        terms.addAll(
                                ScalarFilter.of(Aggregates.count(route, entity))
                                        .read(given, place));
                default -> terms.addAll(aggregates((String) name, target, route, given, place));
            }
        });
        return terms;
    }

    private List<Predicate> aggregates(
            String function, TypeBinding target, Route route, Map<?, ?> input, ArgumentPath path) {
        List<Predicate> terms = new ArrayList<>();
        input.forEach((name, value) -> {
            ArgumentPath place = path.child(name);
            Map<?, ?> given = place.requireObject(value);
            conditions.count();
            terms.addAll(
                    ScalarFilter.of(
                                    Aggregates.of(
                                            route,
                                            target,
                                            AggregateFunction.of(function),
                                            (String) name))
                            .read(given, place));
        });
        return terms;
    }
}
