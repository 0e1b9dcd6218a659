package io.espalier.contract;

import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.transform.FieldVisibilitySchemaTransformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a server of a schema has to keep: checks made from the schema alone.
 *
 * <p>The checks are to run in their order, one at a time: earlier ones see the rows whose values
 * later ones ask for. Those that nothing was seen for throw {@link NothingToCheck}.
 */
public final class Contract {

    /** The groups that see the rows. */
    private static final List<String> LOOKING = List.of("rows", "answers");

    private final ContractOptions options;
    private final Conventions conventions;
    private final Server server;
    private final Seen seen = new Seen();
    private final Places places;
    private final ArgumentValues arguments;
    private final Reporter reporter;

    private Contract(GraphQLSchema schema, Endpoint endpoint, ContractOptions options) {
        this.options = options;
        this.conventions = new Conventions(schema);
        this.server = new Server(endpoint, conventions, seen);
        this.places = new Places(conventions, seen);
        this.arguments = new ArgumentValues(conventions, seen);
        this.reporter = new Reporter(options.seed());
    }

    /**
     * Of the schema that a server tells.
     *
     * @throws EndpointException if it tells none
     */
    public static Contract of(Endpoint endpoint, ContractOptions options) {
        return of(IntrospectedSchema.of(endpoint), endpoint, options);
    }

    /** Of a schema that is known. */
    public static Contract of(GraphQLSchema schema, Endpoint endpoint, ContractOptions options) {
        return new Contract(without(schema, options.except()), endpoint, options);
    }

    private static GraphQLSchema without(GraphQLSchema schema, Set<String> fields) {
        if (fields.isEmpty()) {
            return schema;
        }
        return new FieldVisibilitySchemaTransformation(field ->
                !(field.getParentElement() instanceof GraphQLNamedType parent)
                        || !fields.contains(
                                parent.getName() + "." + field.getSchemaElement().getName()))
                .apply(schema);
    }

    /** How many documents were sent until now. */
    public int requests() {
        return server.requests();
    }

    /** All checks, in the order in which they are to run. */
    public List<CheckGroup> groups() {
        ListChecks lists =
                new ListChecks(
                        conventions,
                        server,
                        seen,
                        places,
                        arguments,
                        reporter,
                        new Chance(options.seed()));
        List<CheckGroup> groups = new ArrayList<>();
        groups.add(new CheckGroup(LOOKING.getFirst(), lists.rows()));
        groups.add(
                new CheckGroup(
                        LOOKING.getLast(),
                        new Walk(server, conventions, arguments)
                                .checks(options.depth(), reporter)));
        groups.add(new CheckGroup("ids", ids()));
        groups.add(new CheckGroup("pages", lists.pages()));
        groups.add(new CheckGroup("filters", lists.filters()));
        groups.add(new CheckGroup("orders", lists.orders()));
        groups.add(new CheckGroup("totals", lists.totals()));
        groups.add(new CheckGroup("errors", errors(lists)));
        if (options.mutations()) {
            groups.add(
                    new CheckGroup(
                            "mutations",
                            new Mutations(server, conventions, seen).checks(reporter)));
        }
        return only(groups);
    }

    /** The first two groups run all the same, for what is asked for follows from what they see. */
    private List<CheckGroup> only(List<CheckGroup> groups) {
        return groups.stream()
                .map(group ->
                        new CheckGroup(
                                group.name(),
                                group.checks().stream()
                                        .filter(check -> isWanted(group, check))
                                        .toList()))
                .filter(group -> !group.checks().isEmpty())
                .toList();
    }

    private boolean isWanted(CheckGroup group, Check check) {
        return LOOKING.contains(group.name())
                || options.only().isEmpty()
                || check.name().contains(options.only());
    }

    private List<Check> ids() {
        List<Check> checks = new ArrayList<>();
        NodeLaws nodes = new NodeLaws(server, conventions, seen);
        conventions
                .node()
                .ifPresent(node -> {
                    for (GraphQLObjectType type : conventions.possible(node)) {
                        checks.add(
                                reporter.check(
                                        "node of " + type.getName(),
                                        () -> nodes.check(type.getName())));
                    }
                });
        LookupLaws lookups = new LookupLaws(server, conventions, places);
        for (Lookup lookup : Lookup.of(conventions.schema())) {
            checks.add(
                    reporter.check(
                            "Query." + lookup.field().getName() + " lookup",
                            () -> lookups.check(lookup)));
        }
        return checks;
    }

    /** Only of servers that speak the engine's words the codes are known. */
    private List<Check> errors(ListChecks lists) {
        if (!conventions.hasWhere()) {
            return List.of();
        }
        WrongValues wrong = new WrongValues(server, conventions, seen);
        List<Check> checks = new ArrayList<>();
        checks.add(reporter.check("wrong documents", wrong::documents));
        checks.add(reporter.check("wrong ids", wrong::ids));
        for (Lookup lookup : Lookup.of(conventions.schema())) {
            if (lookup.isById()) {
                checks.add(
                        reporter.check(
                                "Query." + lookup.field().getName() + " wrong id",
                                () -> wrong.idOfAnother(lookup)));
            }
        }
        checks.addAll(lists.errors(wrong));
        return checks;
    }
}
