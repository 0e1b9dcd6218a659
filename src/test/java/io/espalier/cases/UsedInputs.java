package io.espalier.cases;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of inputs, and the values of enums, that the arguments of a document have. */
final class UsedInputs extends QueryVisitorStub {

    private final Set<String> coordinates = new TreeSet<>();

    private UsedInputs() {}

    /** Their coordinates, {@code StringFilter.eq} and {@code OrderDirection.ASC}. */
    static Set<String> of(Case golden, GraphQLSchema schema) {
        UsedInputs used = new UsedInputs();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(Parser.parse(golden.query()))
                .operationName(golden.operation())
                .variables(golden.variables())
                .build()
                .visitPreOrder(used);
        return used.coordinates;
    }

    @Override
    public void visitField(QueryVisitorFieldEnvironment field) {
        for (GraphQLArgument argument : field.getFieldDefinition().getArguments()) {
            add(argument.getType(), field.getArguments().get(argument.getName()));
        }
    }

    private void add(GraphQLInputType type, @Nullable Object value) {
        GraphQLNamedType named = GraphQLTypeUtil.unwrapAll(type);
        switch (value) {
            case List<?> items -> items.forEach(item -> add((GraphQLInputType) named, item));
            case Map<?, ?> object when named instanceof GraphQLInputObjectType input ->
                    object.forEach((name, given) -> {
                        coordinates.add(input.getName() + "." + name);
                        add(input.getField((String) name).getType(), given);
                    });
            case Object constant when named instanceof GraphQLEnumType ->
                    coordinates.add(named.getName() + "." + constant);
            case null, default -> {}
        }
    }
}
