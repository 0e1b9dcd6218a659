package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Selection;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Goes along every path of fields that lead from object to object. */
final class Walk {

    /** Rows of the two pages that are to have the same bound. */
    private static final int SHORT = 1;

    private static final int LONG = 3;

    private final Server server;
    private final Conventions conventions;
    private final Leaves leaves;
    private final ArgumentValues arguments;

    Walk(Server server, Conventions conventions, ArgumentValues arguments) {
        this.server = server;
        this.conventions = conventions;
        this.leaves = new Leaves(conventions);
        this.arguments = arguments;
    }

    /**
     * A field that leads to objects.
     *
     * @param condition the type that has it, where it is asked of one that may be another
     */
    record Step(String condition, GraphQLFieldDefinition field, GraphQLNamedType target) {}

    /** One check for each path, the shorter ones first. */
    List<Check> checks(int depth, Reporter reporter) {
        List<Check> checks = new ArrayList<>();
        List<List<Step>> paths =
                steps(conventions.schema().getQueryType()).stream().map(List::of).toList();
        for (int length = 1; length <= Math.max(1, depth - 1) && !paths.isEmpty(); length++) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> path : paths) {
                boolean shows = length < depth;
                boolean longest = length == depth - 1;
                checks.add(reporter.check(name(path), () -> run(path, shows, longest)));
                if (length < depth - 1) {
                    for (Step next : steps(path.getLast().target())) {
                        List<Step> further = new ArrayList<>(path);
                        further.add(next);
                        longer.add(further);
                    }
                }
            }
            paths = longer;
        }
        return checks;
    }

    private static String name(List<Step> path) {
        StringBuilder name = new StringBuilder("Query");
        for (Step step : path) {
            if (!step.condition().isEmpty()) {
                name.append("(").append(step.condition()).append(")");
            }
            name.append('.').append(step.field().getName());
        }
        return name.toString();
    }

    /** The fields of a type that show objects, and those that only some of its types have. */
    List<Step> steps(GraphQLNamedType type) {
        List<Step> steps = new ArrayList<>();
        Set<String> own = new LinkedHashSet<>();
        for (GraphQLFieldDefinition field : Conventions.fields(type)) {
            own.add(field.getName());
            add(steps, "", field);
        }
        if (!(type instanceof GraphQLObjectType)) {
            for (GraphQLObjectType object : conventions.possible(type)) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    if (own.add(field.getName())) {
                        add(steps, object.getName(), field);
                    }
                }
            }
        }
        return steps;
    }

    private void add(List<Step> steps, String condition, GraphQLFieldDefinition field) {
        GraphQLNamedType target = GraphQLTypeUtil.unwrapAll(field.getType());
        if (Conventions.isComposite(target)) {
            GraphQLNamedType node =
                    conventions
                            .list("", field)
                            .<GraphQLNamedType>map(ListField::node)
                            .orElse(target);
            steps.add(new Step(condition, field, node));
        }
    }

    /** Asks for the path's values, and for those one step further. */
    private void run(List<Step> path, boolean further, boolean longest) {
        run(path, further ? withValues(steps(path.getLast().target())) : List.of(), longest);
    }

    private List<Step> withValues(List<Step> steps) {
        return steps.stream()
                .filter(step ->
                        step.field().getArguments().stream().noneMatch(Conventions::isRequired))
                .toList();
    }

    /** A server with a limit that this is beyond is asked in two parts. */
    private void run(List<Step> path, List<Step> further, boolean longest) {
        try {
            ask(path, further, longest);
        } catch (NothingToCheck tooMuch) {
            if (further.size() < 2) {
                throw tooMuch;
            }
            run(path, further.subList(0, further.size() / 2), longest);
            run(path, further.subList(further.size() / 2, further.size()), longest);
        }
    }

    /** The longest paths are very many, and their bounds are made as those of the others. */
    private void ask(List<Step> path, List<Step> further, boolean longest) {
        Document large = Documents.query(nested(path, further, LONG));
        Answer many = server.see(large);
        if (longest) {
            return;
        }
        Document small = Documents.query(nested(path, further, SHORT));
        Answer few = server.see(small);
        if (!few.bound().equals(many.bound())) {
            throw new Broken(
                    new Problem(
                            Law.SAME_BOUND,
                            "the bound is %d with pages of %d, and %d with pages of %d"
                                    .formatted(
                                            few.bound().orElse(0),
                                            SHORT,
                                            many.bound().orElse(0),
                                            LONG)),
                    List.of(small, large));
        }
    }

    private List<Selection<?>> nested(List<Step> path, List<Step> further, int size) {
        GraphQLNamedType last = path.getLast().target();
        List<Selection<?>> inner = new ArrayList<>(leaves.all(last));
        for (Step step : further) {
            inner.add(selection(step, leaves.all(step.target()), size));
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            Step step = path.get(i);
            Selection<?> selection = selection(step, inner, size);
            inner = new ArrayList<>();
            if (i > 0) {
                inner.addAll(Leaves.identity(path.get(i - 1).target()));
            }
            inner.add(selection);
        }
        return inner;
    }

    private Selection<?> selection(Step step, List<Selection<?>> inner, int size) {
        List<Argument> given = new ArrayList<>(arguments.required(step.field()));
        boolean connection =
                conventions.list("", step.field()).filter(ListField::isConnection).isPresent();
        String limit = connection ? "first" : "limit";
        if (step.field().getArgument(limit) != null) {
            given.add(Documents.argument(limit, size));
        }
        Field field =
                Documents.field(
                        step.field().getName(),
                        given,
                        connection ? List.of(Documents.field("nodes", inner)) : inner);
        return step.condition().isEmpty() ? field : Documents.on(step.condition(), List.of(field));
    }
}
