package io.espalier.cases;

import graphql.analysis.QueryTransformer;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.TreeTransformerUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document whose arguments were literals and are variables: whole objects and lists, as clients
 * send them.
 */
record VariableDocument(String query, Map<String, Object> variables) {

    /** Empty if the document is no single operation that can be answered. */
    static Optional<VariableDocument> of(Case golden, GraphQLSchema schema) {
        if (CaseFolders.find(golden, "response.json").orElse("").contains("\"errors\"")) {
            return Optional.empty();
        }
        Document document = Parser.parse(golden.query());
        List<OperationDefinition> operations =
                document.getDefinitionsOfType(OperationDefinition.class);
        boolean isPlain =
                document.getDefinitions().size() == 1
                        && operations.getFirst().getVariableDefinitions().stream()
                                .allMatch(each -> each.getDefaultValue() == null);
        if (!isPlain) {
            return Optional.empty();
        }
        Hoisting hoisting = new Hoisting(golden.variables());
        OperationDefinition operation = operations.getFirst();
        OperationDefinition changed =
                (OperationDefinition)
                        QueryTransformer.newQueryTransformer()
                                .schema(schema)
                                .root(operation)
                                .rootParentType(
                                        operation.getOperation()
                                                        == OperationDefinition.Operation.QUERY
                                                ? schema.getQueryType()
                                                : schema.getMutationType())
                                .fragmentsByName(Map.of())
                                .variables(new HashMap<>(golden.variables()))
                                .build()
                                .transform(hoisting);
        OperationDefinition declared =
                changed.transform(builder -> {
                    List<VariableDefinition> all =
                            new ArrayList<>(operation.getVariableDefinitions());
                    hoisting.definitions.values().forEach(all::add);
                    builder.variableDefinitions(all);
                });
        return Optional.of(new VariableDocument(AstPrinter.printAst(declared), hoisting.variables));
    }

    private static final class Hoisting extends QueryVisitorStub {

        private final Map<String, Object> variables;
        private final Map<String, VariableDefinition> definitions = new LinkedHashMap<>();

        Hoisting(Map<String, Object> variables) {
            this.variables = new LinkedHashMap<>(variables);
        }

        @Override
        public void visitField(QueryVisitorFieldEnvironment environment) {
            Field field = environment.getField();
            List<Argument> arguments = new ArrayList<>();
            for (Argument argument : field.getArguments()) {
                GraphQLArgument declared =
                        environment.getFieldDefinition().getArgument(argument.getName());
                arguments.add(
                        declared == null || hasVariable(argument.getValue())
                                ? argument
                                : argument.transform(builder ->
                                        builder.value(variable(argument.getValue(), declared))));
            }
            TreeTransformerUtil.changeNode(
                    environment.getTraverserContext(),
                    field.transform(builder -> builder.arguments(arguments)));
        }

        /** The same value of the same type is the same variable, so that fields still merge. */
        private VariableReference variable(Value<?> value, GraphQLArgument declared) {
            String type = GraphQLTypeUtil.simplePrint(declared.getType());
            String name =
                    definitions
                            .computeIfAbsent(
                                    type + AstPrinter.printAst(value),
                                    key ->
                                            VariableDefinition.newVariableDefinition()
                                                    .name("hoisted" + definitions.size())
                                                    .type(Parser.parseType(type))
                                                    .build())
                            .getName();
            variables.put(name, raw(value));
            return VariableReference.newVariableReference().name(name).build();
        }

        private static boolean hasVariable(Value<?> value) {
            return AstPrinter.printAst(value).contains("$");
        }

        @SuppressWarnings("NullAway") // a null is a value
        private static Object raw(Value<?> value) {
            return switch (value) {
                case IntValue number -> number.getValue();
                case FloatValue number -> number.getValue();
                case StringValue text -> text.getValue();
                case BooleanValue truth -> truth.isValue();
                case EnumValue name -> name.getName();
                case ArrayValue list -> {
                    List<@Nullable Object> items = new ArrayList<>();
                    list.getValues().forEach(item -> items.add(raw(item)));
                    yield items;
                }
                case ObjectValue object -> {
                    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                    for (ObjectField each : object.getObjectFields()) {
                        fields.put(each.getName(), raw(each.getValue()));
                    }
                    yield fields;
                }
                default -> null;
            };
        }
    }
}
