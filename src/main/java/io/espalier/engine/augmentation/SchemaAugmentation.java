package io.espalier.engine.augmentation;

import static io.espalier.engine.error.FaultCode.RESERVED_NAME;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.schema.EngineDeclarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds to the SDL what its binding implies: connection types, their edges, aggregates and groups,
 * the arguments of lists, and the inputs and payloads of mutations.
 */
public final class SchemaAugmentation {

    private final Binding binding;
    private final TypeDefinitionRegistry registry;
    private final FaultReport report;
    private final FilterTypes filters;
    private final OrderTypes orders;
    private final ConnectionTypes connections;
    private final WriteTypes writes;

    private SchemaAugmentation(
            Binding binding, TypeDefinitionRegistry registry, FaultReport report) {
        this.binding = binding;
        this.registry = registry;
        this.report = report;
        GeneratedTypes types = new GeneratedTypes(binding, this::define);
        this.filters = new FilterTypes(types);
        this.orders = new OrderTypes(types);
        AggregateTypes aggregates = new AggregateTypes(types);
        this.connections =
                new ConnectionTypes(aggregates, new GroupTypes(types, aggregates, filters, orders));
        this.writes =
                new WriteTypes(
                        new GeneratedTypes(
                                binding,
                                type ->
                                        define(
                                                type,
                                                "for mutations",
                                                "Remove it from the SDL, or give it another name")),
                        filters,
                        new FieldDescriptions(registry));
    }

    /** Changes the registry in place; faults go to the report. */
    public static void apply(Binding binding, TypeDefinitionRegistry registry, FaultReport report) {
        SchemaAugmentation augmentation = new SchemaAugmentation(binding, registry, report);
        augmentation.addConnectionTypes();
        augmentation.addArguments();
        augmentation.addUserErrors();
        EngineDeclarations.addScalars(registry);
    }

    private void addConnectionTypes() {
        for (String node : binding.connections()) {
            define(connections.connectionOf(binding.requireType(node)));
            define(ConnectionTypes.edgeOf(node));
        }
    }

    /** Those that controllers answer, unless the SDL says what that is. */
    private void addUserErrors() {
        if (!registry.hasType(UserErrors.NAME)
                && binding.others().values().stream()
                        .anyMatch(field -> field.target().equals(UserErrors.NAME))) {
            writes.defineUserErrors();
        }
    }

    private void define(TypeDefinition<?> type) {
        define(type, "for lists and their arguments", "Remove it from the SDL");
    }

    private void define(TypeDefinition<?> type, String purpose, String mend) {
        EngineDeclarations.removeCoded(registry, type.getName());
        if (registry.hasType(type.getName())) {
            report.add(
                    RESERVED_NAME,
                    type.getName(),
                    "the engine defines this type itself, " + purpose,
                    mend);
            return;
        }
        registry.add(type);
    }

    private void addArguments() {
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            if (hasLists(type)) {
                registry.remove(type);
                registry.add(
                        type.transform(builder -> builder.fieldDefinitions(withArguments(type))));
            }
        }
        for (List<ObjectTypeExtensionDefinition> extensions :
                List.copyOf(registry.objectTypeExtensions().values())) {
            for (ObjectTypeExtensionDefinition extension : List.copyOf(extensions)) {
                if (hasLists(extension)) {
                    registry.remove(extension);
                    registry.add(
                            extension.transformExtension(
                                    builder -> builder.fieldDefinitions(withArguments(extension))));
                }
            }
        }
        addArgumentsToInterfaces();
    }

    /** A field of an interface has the arguments of those that implement it. */
    private void addArgumentsToInterfaces() {
        for (InterfaceTypeDefinition type : registry.getTypes(InterfaceTypeDefinition.class)) {
            if (hasLists(type)) {
                registry.remove(type);
                registry.add(type.transform(builder -> builder.definitions(withArguments(type))));
            }
        }
        for (List<InterfaceTypeExtensionDefinition> extensions :
                List.copyOf(registry.interfaceTypeExtensions().values())) {
            for (InterfaceTypeExtensionDefinition extension : List.copyOf(extensions)) {
                if (hasLists(extension)) {
                    registry.remove(extension);
                    registry.add(
                            extension.transformExtension(
                                    builder -> builder.definitions(withArguments(extension))));
                }
            }
        }
    }

    private boolean hasLists(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream()
                .anyMatch(field -> !argumentsOf(type, field).isEmpty());
    }

    private List<FieldDefinition> withArguments(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream()
                .map(field -> {
                    List<InputValueDefinition> added = argumentsOf(type, field);
                    return added.isEmpty()
                            ? field
                            : field.transform(
                                    builder -> builder.inputValueDefinitions(behind(field, added)));
                })
                .toList();
    }

    /** Only fields of named SQL have arguments of their own. */
    private static List<InputValueDefinition> behind(
            FieldDefinition field, List<InputValueDefinition> added) {
        List<InputValueDefinition> arguments = new ArrayList<>(field.getInputValueDefinitions());
        arguments.addAll(added);
        return arguments;
    }

    private List<InputValueDefinition> argumentsOf(
            ImplementingTypeDefinition<?> type, FieldDefinition field) {
        if (type.getName().equals(EngineDeclarations.MUTATION)) {
            WriteBinding mutation = binding.writes().mutations().get(field.getName());
            return mutation == null ? List.of() : List.of(writes.input(mutation));
        }
        return switch (findBinding(type.getName(), field.getName()).orElse(null)) {
            case FieldBinding.Connection connection ->
                    withRows(ListArguments.OF_CONNECTION, connection.target());
            case FieldBinding.PlainList list ->
                    withRows(ListArguments.OF_PLAIN_LIST, list.target());
            case FieldBinding.Sql sql -> argumentsOf(sql);
            case null, default -> List.of();
        };
    }

    private List<InputValueDefinition> argumentsOf(FieldBinding.Sql sql) {
        return switch (sql.rows()) {
            case CONNECTION -> withRows(ListArguments.OF_CONNECTION, sql.target());
            case LIST -> withRows(ListArguments.OF_PLAIN_LIST, sql.target());
            case FIRST -> List.of();
        };
    }

    private List<InputValueDefinition> withRows(List<InputValueDefinition> page, String target) {
        TypeBinding type = binding.requireType(target);
        List<InputValueDefinition> arguments = new ArrayList<>(page);
        arguments.add(ListArguments.where(filters.where(type)));
        orders.order(type).map(ListArguments::orderBy).ifPresent(arguments::add);
        return arguments;
    }

    private Optional<FieldBinding> findBinding(String typeName, String fieldName) {
        return typeName.equals(EngineDeclarations.QUERY)
                ? Optional.ofNullable(binding.query().get(fieldName))
                : binding.findType(typeName).map(type -> type.fields().get(fieldName));
    }
}
