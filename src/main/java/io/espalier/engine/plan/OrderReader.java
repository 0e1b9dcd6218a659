package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Predicate;
import io.espalier.engine.predicate.WordSearch;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads an {@code orderBy}: a list of objects of one field each, whose innermost value is a
 * direction.
 */
final class OrderReader {

    /** The key by how well a row fits the search of its list. */
    private static final String RELEVANCE = "relevance";

    private final Binding binding;
    private final DocumentLimits limits;

    OrderReader(Binding binding, DocumentLimits limits) {
        this.binding = binding;
        this.limits = limits;
    }

    /**
     * The order that an argument asks for, made total by the identifier.
     *
     * @param where the condition of the list, whose search an order by relevance goes by
     * @throws EngineException {@code INVALID_ARGUMENT} for relevance without a search or of related
     *     rows, {@code LIMIT_EXCEEDED} for too many keys, or keys of too long a path
     */
    Order read(TypeBinding type, List<?> items, Predicate where) {
        if (items.size() > limits.conditions()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'orderBy' may have "
                            + limits.conditions()
                            + " keys at most, but has "
                            + items.size()
                            + ".");
        }
        OrderKeys keys = new OrderKeys();
        for (int i = 0; i < items.size(); i++) {
            ArgumentPath path = ArgumentPath.of("orderBy").child(i);
            Map<?, ?> item = path.requireObject(items.get(i));
            Object relevance = item.get(RELEVANCE);
            if (relevance != null && binding.findSearch(type.name()).isPresent()) {
                keys.add(new Expression.Relevance(searchOf(where, path)), relevance);
            } else {
                add(RowFields.of(type), item, value -> value, keys, path);
            }
        }
        return keys.toOrder(type.entity());
    }

    /** The search that every row of the list fits. */
    private static WordSearch searchOf(Predicate where, ArgumentPath path) {
        List<Predicate> terms = where instanceof Predicate.And and ? and.terms() : List.of(where);
        return terms.stream()
                .filter(Predicate.Search.class::isInstance)
                .map(term -> ((Predicate.Search) term).search())
                .findFirst()
                .orElseThrow(() ->
                        path.child(RELEVANCE)
                                .fault(
                                        "needs a search to be relevant to: give 'where.search' too."));
    }

    /**
     * @param from makes a value of the type's row one of the row that is sorted
     */
    private void add(
            RowFields fields,
            Map<?, ?> input,
            UnaryOperator<Expression> from,
            OrderKeys keys,
            ArgumentPath path) {
        if (path.depth() > limits.depth()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'orderBy' may be " + limits.depth() + " levels deep at most, and is deeper.");
        }
        input.forEach((key, value) -> {
            String name = (String) key;
            ArgumentPath place = path.child(name);
            Object given = place.require(value);
            if (name.equals(RELEVANCE) && !fields.has(name)) {
                throw place.fault(
                        "is of the rows of the list alone, not of those related to them.");
            }
            switch (fields.require(name)) {
                case FieldBinding.Id id ->
                        fields.type()
                                .entity()
                                .identifier()
                                .forEach(column ->
                                        keys.add(from.apply(new Expression.Own(column)), given));
                case FieldBinding.Value basic ->
                        keys.add(from.apply(new Expression.Own(basic.attribute().column())), given);
                case FieldBinding.Embedded embedded ->
                        add(fields.within(embedded), (Map<?, ?>) given, from, keys, place);
                case FieldBinding.ToOne toOne ->
                        add(
                                RowFields.of(binding.requireType(toOne.target())),
                                (Map<?, ?>) given,
                                of -> from.apply(Related.value(toOne, target(toOne), of)),
                                keys,
                                place);
                case FieldBinding.Connection many ->
                        addAggregate(many.target(), many.route(), (Map<?, ?>) given, from, keys);
                case FieldBinding.PlainList many ->
                        addAggregate(many.target(), many.route(), (Map<?, ?>) given, from, keys);
                default -> throw new IllegalArgumentException("no order by " + place);
            }
        });
    }

    private Entity target(FieldBinding.ToOne toOne) {
        return binding.requireType(toOne.target()).entity();
    }

    private void addAggregate(
            String targetType,
            Route route,
            Map<?, ?> input,
            UnaryOperator<Expression> from,
            OrderKeys keys) {
        TypeBinding target = binding.requireType(targetType);
        input.forEach((name, given) -> {
            if (name.equals("count")) {
                keys.add(from.apply(Aggregates.count(route, target.entity())), given);
                return;
            }
            AggregateFunction function = AggregateFunction.of((String) name);
            ((Map<?, ?>) given)
                    .forEach((field, direction) ->
                            keys.add(
                                    from.apply(
                                            Aggregates.of(route, target, function, (String) field)),
                                    direction));
        });
    }
}
