package io.espalier.engine.plan;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field, for a plan that serves other requests too.
 *
 * <p>The document tells where in them a variable stands. Inside the literal of a scalar that only
 * its own parser knows, so all variables there are looked at.
 */
final class RecordedArguments extends Arguments {

    private final ExecutableNormalizedField field;
    private final GraphQLSchema schema;
    private final Recording recording;

    RecordedArguments(ExecutableNormalizedField field, GraphQLSchema schema, Recording recording) {
        super(field);
        this.field = field;
        this.schema = schema;
        this.recording = recording;
    }

    @Override
    @Nullable Object see(String name) {
        written(name).ifPresent(this::seeAll);
        return super.see(name);
    }

    @Override
    @Nullable Object open(String name) {
        Object value = super.open(name);
        Optional<Value<?>> written = written(name);
        return written.isEmpty() ? value : mark(value, written.get(), typeOf(name));
    }

    private Optional<Value<?>> written(String name) {
        return field.getAstArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .map(Argument::getValue);
    }

    /** The type of an argument; null where the field is one of several types. */
    private @Nullable GraphQLInputType typeOf(String name) {
        List<GraphQLFieldDefinition> definitions = field.getFieldDefinitions(schema);
        return definitions.size() == 1 ? definitions.getFirst().getArgument(name).getType() : null;
    }

    private void seeAll(Value<?> written) {
        References.in(written).forEach(recording::see);
    }

    private @Nullable Object mark(
            @Nullable Object value, Value<?> written, @Nullable GraphQLType declared) {
        GraphQLType type = declared == null ? null : GraphQLTypeUtil.unwrapNonNull(declared);
        if (type != null && written instanceof VariableReference variable) {
            return recording.mark(variable.getName(), value);
        }
        if (type instanceof GraphQLInputObjectType object
                && written instanceof ObjectValue fields
                && value instanceof Map<?, ?> given) {
            return object(given, fields, object);
        }
        if (type instanceof GraphQLList list
                && written instanceof ArrayValue items
                && value instanceof List<?> given
                && given.size() == items.getValues().size()) {
            return list(given, items, list);
        }
        seeAll(written);
        return value;
    }

    private Map<Object, @Nullable Object> object(
            Map<?, ?> given, ObjectValue written, GraphQLInputObjectType type) {
        Map<Object, @Nullable Object> marked = new LinkedHashMap<>(given);
        for (ObjectField each : written.getObjectFields()) {
            String name = each.getName();
            marked.computeIfPresent(
                    name,
                    (key, value) ->
                            mark(
                                    value,
                                    each.getValue(),
                                    Objects.requireNonNull(type.getField(name)).getType()));
        }
        return marked;
    }

    private List<@Nullable Object> list(List<?> given, ArrayValue written, GraphQLList type) {
        List<@Nullable Object> marked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            marked.add(mark(given.get(i), written.getValues().get(i), type.getWrappedType()));
        }
        return marked;
    }
}
