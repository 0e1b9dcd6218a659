package io.espalier.engine.execution.island;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import io.espalier.engine.execution.Demand;
import io.espalier.engine.execution.EngineField;
import io.espalier.engine.execution.PlannedOperation;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the answer of one operation, or of one field of a mutation, tier by tier: all rows of a
 * tier first, then in one statement each whatever their fields need. Used once.
 */
final class Island {

    private final PlannedOperation operation;
    private final GraphQLContext context;
    private final Locale locale;
    private final Batches batches;

    private Island(PlannedOperation operation, GraphQLContext context, Locale locale) {
        this.operation = operation;
        this.context = context;
        this.locale = locale;
        this.batches = new Batches(operation.loaders());
    }

    /**
     * An object of the answer with all below it; empty if it needs an error, which graphql-java
     * then meets too.
     *
     * @param source of the object's fields; null for the data of a query
     * @throws RuntimeException if a statement failed
     */
    static Optional<AnswerObject> find(
            ObjectShape shape,
            @Nullable Object source,
            PlannedOperation operation,
            ExecutionContext execution) {
        try {
            Island island =
                    new Island(operation, execution.getGraphQLContext(), execution.getLocale());
            return Optional.of(island.answer(shape, source));
        } catch (RuntimeException unable) {
            if (operation.statements().failure().isPresent()) {
                throw unable;
            }
            operation.forgetAnswered();
            return Optional.empty();
        }
    }

    private AnswerObject answer(ObjectShape shape, @Nullable Object source) {
        AnswerObject answer = object(shape, source);
        while (batches.areWaiting()) {
            batches.load(this::put);
        }
        return answer;
    }

    private AnswerObject object(ObjectShape shape, @Nullable Object source) {
        AnswerObject object = new AnswerObject(shape);
        @Nullable Object[] values = object.places();
        for (int place = 0; place < values.length; place++) {
            Slot slot = shape.slot(place);
            switch (slot.field()) {
                case null -> values[place] = shape.type();
                case EngineField.Known known ->
                        values[place] =
                                complete(
                                        slot.completion(),
                                        known.value(Objects.requireNonNull(source), slot.key()));
                case EngineField.Loaded loaded ->
                        put(
                                loaded.demand(source, slot.key(), operation),
                                new Place(slot.completion(), values, place));
            }
        }
        return object;
    }

    /** Puts the value of a demand in its place, now or once it is loaded. */
    private void put(Demand demand, Place place) {
        switch (demand) {
            case Demand.Known known -> put(known.value(), place);
            case Demand.Load load -> batches.add(load, place);
            case Demand.All all -> {
                if (!(place.completion() instanceof Completion.Items items)) {
                    throw new GivenUp("a list where there is none");
                }
                @Nullable Object[] elements = new @Nullable Object[all.demands().size()];
                place.put(Arrays.asList(elements));
                for (int i = 0; i < elements.length; i++) {
                    put(all.demands().get(i), new Place(items.element(), elements, i));
                }
            }
        }
    }

    private void put(@Nullable Object value, Place place) {
        place.put(complete(place.completion(), value));
    }

    private @Nullable Object complete(Completion completion, @Nullable Object value) {
        if (value == null) {
            return absent(completion);
        }
        return switch (completion) {
            case Completion.Leaf leaf -> {
                Object completed = leaf.complete(value, context, locale);
                yield completed == null ? absent(completion) : completed;
            }
            case Completion.Items items -> list(items.element(), value);
            case Completion.Fields fields -> object(fields.shapes().apply(value), value);
            case Completion.TypeName name -> name.name();
        };
    }

    private static @Nullable Object absent(Completion completion) {
        if (completion.isNonNull()) {
            throw new GivenUp("null where there has to be a value");
        }
        return null;
    }

    private Object list(Completion element, Object value) {
        @Nullable Object[] elements;
        if (value instanceof Collection<?> values) {
            elements = values.toArray();
        } else if (value instanceof Object[] values) {
            elements = Arrays.copyOf(values, values.length, Object[].class);
        } else if (value.getClass().isArray()) {
            elements = new @Nullable Object[Array.getLength(value)];
            Arrays.setAll(elements, i -> Array.get(value, i));
        } else {
            throw new GivenUp("no list");
        }
        for (int i = 0; i < elements.length; i++) {
            elements[i] = complete(element, elements[i]);
        }
        return Arrays.asList(elements);
    }
}
