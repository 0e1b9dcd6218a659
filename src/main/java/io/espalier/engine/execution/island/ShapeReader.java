package io.espalier.engine.execution.island;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.espalier.engine.execution.EngineField;
import io.espalier.engine.execution.EntityRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.io.SerializedString;

/**
 * Reads the shapes of an operation's answer from its fields and the schema. The fields are
 * collected as graphql-java does, so they come in the same order.
 */
final class ShapeReader {

    private final GraphQLSchema schema;
    private final FieldCollector collector = new FieldCollector();
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;

    private ShapeReader(ExecutionContext context, Map<String, Object> variables) {
        this.schema = context.getGraphQLSchema();
        this.fragments = context.getFragmentsByName();
        this.variables = variables;
    }

    /**
     * The shape of a query's data.
     *
     * @param variables that include or skip fields
     * @throws GivenUp if one of its fields is not the engine's: introspection, or a fetcher that
     *     the application has put in its place
     */
    static ObjectShape read(ExecutionContext context, Map<String, Object> variables) {
        ShapeReader reader = new ShapeReader(context, variables);
        GraphQLObjectType query = reader.schema.getQueryType();
        return reader.shape(
                query,
                reader.collector.collectFields(
                        reader.on(query), context.getOperationDefinition().getSelectionSet()));
    }

    /**
     * The shapes of a mutation's payloads, by response key; one that is no island is missing.
     *
     * @param variables that include or skip fields
     */
    static Map<String, ObjectShape> payloads(
            ExecutionContext context, Map<String, Object> variables) {
        ShapeReader reader = new ShapeReader(context, variables);
        GraphQLObjectType mutation = Objects.requireNonNull(reader.schema.getMutationType());
        Map<String, ObjectShape> payloads = new HashMap<>();
        reader.collector
                .collectFields(
                        reader.on(mutation), context.getOperationDefinition().getSelectionSet())
                .getSubFieldsList()
                .forEach(field ->
                        reader.payload(mutation, field)
                                .ifPresent(shape -> payloads.put(field.getResultKey(), shape)));
        return payloads;
    }

    private Optional<ObjectShape> payload(GraphQLObjectType mutation, MergedField field) {
        GraphQLFieldDefinition definition = mutation.getField(field.getName());
        if (definition == null
                || !(GraphQLTypeUtil.unwrapNonNull(definition.getType())
                        instanceof GraphQLObjectType type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(below(type, field));
        } catch (GivenUp none) {
            return Optional.empty();
        }
    }

    private FieldCollectorParameters on(GraphQLObjectType type) {
        return FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(type)
                .fragments(fragments)
                .variables(variables)
                .graphQLContext(GraphQLContext.getDefault())
                .build();
    }

    private ObjectShape shape(GraphQLObjectType type, MergedSelectionSet fields) {
        List<Slot> slots = new ArrayList<>(fields.size());
        for (MergedField field : fields.getSubFieldsList()) {
            slots.add(slot(type, field));
        }
        return new ObjectShape(type.getName(), slots);
    }

    private Slot slot(GraphQLObjectType type, MergedField field) {
        SerializedString name = new SerializedString(field.getResultKey());
        if (field.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return new Slot(name, null, new Completion.TypeName(type.getName()));
        }
        GraphQLFieldDefinition definition = type.getField(field.getName());
        if (definition == null) {
            throw new GivenUp("a field of introspection");
        }
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
        if (!(fetcher instanceof EngineField known)) {
            throw new GivenUp("a field of the application");
        }
        return new Slot(name, known, completion(definition.getType(), field));
    }

    private Completion completion(GraphQLOutputType declared, MergedField field) {
        boolean isNonNull = declared instanceof GraphQLNonNull;
        GraphQLType type =
                declared instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : declared;
        return switch (type) {
            case GraphQLList list ->
                    new Completion.Items(
                            isNonNull,
                            element(completion((GraphQLOutputType) list.getWrappedType(), field)));
            case GraphQLScalarType scalar -> scalar(isNonNull, scalar.getCoercing());
            case GraphQLEnumType values ->
                    new Completion.Leaf(isNonNull, LeafKind.OTHER, values::serialize);
            case GraphQLObjectType object -> {
                ObjectShape shape = below(object, field);
                yield new Completion.Fields(isNonNull, source -> shape);
            }
            case GraphQLCompositeType ignored -> new Completion.Fields(isNonNull, ofAnyType(field));
            default -> throw new GivenUp("a type of an unknown kind");
        };
    }

    /** Only the fields of an object know which of their values are still to become text. */
    private static Completion element(Completion completion) {
        return completion instanceof Completion.Leaf leaf
                ? new Completion.Leaf(leaf.isNonNull(), LeafKind.OTHER, leaf.serializer())
                : completion;
    }

    private Completion.Leaf scalar(boolean isNonNull, Coercing<?, ?> coercing) {
        return new Completion.Leaf(isNonNull, LeafKind.of(coercing), coercing::serialize);
    }

    private ObjectShape below(GraphQLObjectType type, MergedField field) {
        return shape(type, collector.collectFields(on(type), field));
    }

    /** A schema may have many types of a kind, and an answer few of them. */
    private Function<Object, ObjectShape> ofAnyType(MergedField field) {
        Map<String, ObjectShape> shapes = new ConcurrentHashMap<>();
        return source -> {
            if (!(source instanceof EntityRow entity)) {
                throw new GivenUp("an object of the application");
            }
            return shapes.computeIfAbsent(
                    entity.selection().type(), name -> below(schema.getObjectType(name), field));
        };
    }
}
