package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.predicate.Bucket;
import io.espalier.engine.predicate.Expression;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads a {@code by}: a list of objects of one field each, whose innermost value says whether the
 * value itself is the key or the stretch of time that it lies in.
 */
final class GroupKeyReader {

    private static final String ARGUMENT = "by";
    private static final String VALUE = "VALUE";

    private final Binding binding;
    private final DocumentLimits limits;
    private final String timeZone;

    GroupKeyReader(Binding binding, DocumentLimits limits, String timeZone) {
        this.binding = binding;
        this.limits = limits;
        this.timeZone = timeZone;
    }

    /**
     * The keys, in the order of the argument.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for none, and for one that is there twice;
     *     {@code LIMIT_EXCEEDED} for too many, or keys of too long a path
     */
    GroupKeys read(TypeBinding type, List<?> items) {
        ArgumentPath path = ArgumentPath.of(ARGUMENT);
        if (items.isEmpty()) {
            throw path.fault("must have one key at least.");
        }
        if (items.size() > limits.conditions()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'by' may have "
                            + limits.conditions()
                            + " keys at most, but has "
                            + items.size()
                            + ".");
        }
        GroupKeys.Builder keys = new GroupKeys.Builder();
        for (int i = 0; i < items.size(); i++) {
            ArgumentPath place = path.child(i);
            add(
                    type,
                    place.requireObject(items.get(i)),
                    GroupKeys.Name.NONE,
                    key -> key,
                    keys,
                    place);
        }
        return keys.build();
    }

    /**
     * @param from makes a value of the type's row one of the row that is grouped
     */
    private void add(
            TypeBinding type,
            Map<?, ?> input,
            GroupKeys.Name name,
            UnaryOperator<Expression> from,
            GroupKeys.Builder keys,
            ArgumentPath path) {
        if (path.depth() > limits.depth()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'by' may be " + limits.depth() + " levels deep at most, and is deeper.");
        }
        input.forEach((field, value) -> {
            ArgumentPath place = path.child(field);
            Object given = place.require(value);
            GroupKeys.Name longer = name.child((String) field);
            switch (type.requireField((String) field)) {
                case FieldBinding.Value basic ->
                        keys.add(
                                longer,
                                bucketed(
                                        from.apply(new Expression.Own(basic.attribute().column())),
                                        given),
                                place);
                case FieldBinding.ToOne toOne -> {
                    TypeBinding target = binding.requireType(toOne.target());
                    Entity entity = target.entity();
                    add(
                            target,
                            (Map<?, ?>) given,
                            longer,
                            of -> from.apply(Related.value(toOne, entity, of)),
                            keys,
                            place);
                }
                default -> throw new IllegalArgumentException("no key " + place);
            }
        });
    }

    private Expression bucketed(Expression value, Object leaf) {
        return leaf.toString().equals(VALUE)
                ? value
                : new Expression.Bucketed(value, Bucket.valueOf(leaf.toString()), timeZone);
    }
}
