package io.espalier.contract;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What a server of a schema has to keep: checks made from the schema alone.
 *
 * <p>The checks are to run in their order, one at a time: earlier ones see the rows whose values
 * later ones ask for. Those that nothing was seen for throw {@link NothingToCheck}.
 */
public final class Contract {

    /** What no server forbids, and is long enough for small data to be seen whole. */
    private static final int LONGEST = 100;

    private static final int PROBES = 3;
    private static final int PLACES = 2;

    private final ContractOptions options;
    private final Conventions conventions;
    private final Server server;
    private final Seen seen = new Seen();
    private final Places places;
    private final ArgumentValues arguments;
    private final Leaves leaves;
    private final Reporter reporter;

    private Contract(GraphQLSchema schema, Endpoint endpoint, ContractOptions options) {
        this.options = options;
        this.conventions = new Conventions(schema);
        this.server = new Server(endpoint, conventions, seen);
        this.places = new Places(conventions, seen);
        this.arguments = new ArgumentValues(conventions, seen);
        this.leaves = new Leaves(conventions);
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
        return new Contract(schema, endpoint, options);
    }

    /** How many documents were sent until now. */
    public int requests() {
        return server.requests();
    }

    /** All checks, in the order in which they are to run. */
    public List<CheckGroup> groups() {
        List<CheckGroup> groups = new ArrayList<>();
        groups.add(new CheckGroup("rows", rows()));
        groups.add(
                new CheckGroup(
                        "answers",
                        new Walk(server, conventions, arguments)
                                .checks(options.depth(), reporter)));
        groups.add(new CheckGroup("ids", ids()));
        groups.add(new CheckGroup("pages", pages()));
        groups.add(new CheckGroup("filters", filters()));
        groups.add(new CheckGroup("orders", orders()));
        groups.add(new CheckGroup("totals", totals()));
        groups.add(new CheckGroup("errors", errors()));
        return options.only().isEmpty() ? groups : only(groups);
    }

    /** The rows are looked at all the same, for what is asked for follows from them. */
    private List<CheckGroup> only(List<CheckGroup> groups) {
        return groups.stream()
                .map(group ->
                        new CheckGroup(
                                group.name(),
                                group.checks().stream()
                                        .filter(check ->
                                                group.name().equals("rows")
                                                        || check.name().contains(options.only()))
                                        .toList()))
                .filter(group -> !group.checks().isEmpty())
                .toList();
    }

    /** Sees many rows of every list of the root. */
    private List<Check> rows() {
        List<Check> checks = new ArrayList<>();
        for (ListField list : lists()) {
            if (list.owner().equals("Query")) {
                checks.add(
                        reporter.check(
                                list.name() + " rows",
                                () ->
                                        Rows.read(
                                                server,
                                                listing(Place.root(), list),
                                                LONGEST,
                                                leaves.all(list.node()))));
            }
        }
        return checks;
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

    private List<Check> pages() {
        List<Check> checks = new ArrayList<>();
        PagingLaws paging = new PagingLaws(server, leaves, LONGEST);
        PlainListLaws plain = new PlainListLaws(server, leaves, LONGEST);
        for (ListField list : lists()) {
            if (list.isPaged()) {
                each(
                        checks,
                        list,
                        "pages",
                        listing -> paging.check(listing, choices(list.name()).between(1, 4)));
                if (list.where().isPresent() || list.orderBy().isPresent()) {
                    each(checks, list, "pages of parts", listing -> probe(listing, paging));
                }
            } else if (!list.isConnection() && list.takes("limit")) {
                each(
                        checks,
                        list,
                        "parts",
                        listing -> plain.check(listing, choices(list.name()).between(1, 4)));
            }
        }
        return checks;
    }

    /** Pages of chosen conditions and orders; what fails is made smaller before it is told. */
    private void probe(Listing listing, PagingLaws paging) {
        Choices choices = choices(listing.list().name());
        for (int i = 0; i < PROBES; i++) {
            int size = choices.between(1, 4);
            Listing probe =
                    listing.where(choices.where(listing.list()))
                            .orderBy(choices.orderBy(listing.list()));
            try {
                paging.check(probe, size);
            } catch (Broken broken) {
                Listing smallest =
                        Shrinker.shrink(
                                probe,
                                Listing::smaller,
                                smaller -> fails(paging, smaller, size, broken.problem()));
                paging.check(smallest, size);
                throw broken;
            }
        }
    }

    private static boolean fails(PagingLaws paging, Listing listing, int size, Problem problem) {
        try {
            paging.check(listing, size);
            return false;
        } catch (Broken broken) {
            return broken.problem().isLike(problem);
        } catch (NothingToCheck nothing) {
            return false;
        }
    }

    private List<Check> filters() {
        List<Check> checks = new ArrayList<>();
        FilterLaws filters = new FilterLaws(server, LONGEST);
        for (ListField list : lists()) {
            List<GraphQLInputObjectField> conditions =
                    list.where().map(GraphQLInputObjectType::getFieldDefinitions).orElse(List.of());
            for (GraphQLInputObjectField condition : conditions) {
                filter(filters, list, condition)
                        .ifPresent(
                                body -> each(checks, list, "where " + condition.getName(), body));
            }
        }
        return checks;
    }

    private Optional<Consumer<Listing>> filter(
            FilterLaws filters, ListField list, GraphQLInputObjectField condition) {
        SplittableRandom random = random(list.name() + condition.getName());
        if (FilterLaws.isValueFilter(condition)) {
            return Optional.of(listing -> filters.value(listing, condition, random));
        }
        if (!(GraphQLTypeUtil.unwrapAll(condition.getType()) instanceof GraphQLInputObjectType type)
                || GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(condition.getType()))
                || condition.getName().equals("not")) {
            return Optional.empty();
        }
        if (Conventions.isListWhere(type)) {
            return Optional.of(listing -> filters.many(listing, condition));
        }
        return Conventions.isWhere(type)
                ? Optional.of(listing -> filters.related(listing, condition, random))
                : Optional.empty();
    }

    private List<Check> orders() {
        List<Check> checks = new ArrayList<>();
        OrderLaws orders = new OrderLaws(server, LONGEST);
        PagingLaws paging = new PagingLaws(server, leaves, LONGEST);
        for (ListField list : lists()) {
            for (GraphQLInputObjectField key :
                    list.orderBy()
                            .map(GraphQLInputObjectType::getFieldDefinitions)
                            .orElse(List.of())) {
                each(
                        checks,
                        list,
                        "orderBy " + key.getName(),
                        listing -> {
                            orders.check(listing, key);
                            if (list.isPaged()) {
                                OrderLaws.order(key, "DESC")
                                        .ifPresent(
                                                order -> paging.check(listing.orderBy(order), 2));
                            }
                        });
            }
        }
        return checks;
    }

    private List<Check> totals() {
        List<Check> checks = new ArrayList<>();
        TotalLaws totals = new TotalLaws(server, LONGEST);
        for (ListField list : lists()) {
            if (list.shows("aggregate")) {
                each(checks, list, "aggregate", totals::aggregate);
            }
            for (GraphQLInputObjectField key : TotalLaws.keys(list)) {
                if (list.shows("totalCount")) {
                    each(
                            checks,
                            list,
                            "groups by " + key.getName(),
                            listing -> totals.groups(listing, key));
                }
            }
        }
        return checks;
    }

    private List<Check> errors() {
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
        for (ListField list : lists()) {
            if (list.where().isPresent()) {
                each(checks, list, "wrong values", wrong::list);
            }
        }
        return checks;
    }

    /** Checks a list: at the root once, else below two rows. */
    private void each(List<Check> checks, ListField list, String what, Consumer<Listing> body) {
        checks.add(
                reporter.check(
                        list.name() + " " + what,
                        () -> {
                            if (list.owner().equals("Query")) {
                                body.accept(listing(Place.root(), list));
                                return;
                            }
                            GraphQLObjectType owner =
                                    conventions.schema().getObjectType(list.owner());
                            List<Place> rows = places.require(owner);
                            for (Place place : chosen(rows, list.name())) {
                                body.accept(listing(place, list));
                            }
                        }));
    }

    private List<Place> chosen(List<Place> rows, String list) {
        List<Place> left = new ArrayList<>(rows);
        List<Place> chosen = new ArrayList<>();
        SplittableRandom random = random(list);
        while (!left.isEmpty() && chosen.size() < PLACES) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }

    private Listing listing(Place place, ListField list) {
        return Listing.all(place, list, arguments.required(list.field()));
    }

    private List<ListField> lists() {
        return Lists.of(conventions);
    }

    private Choices choices(String name) {
        return new Choices(seen, conventions, random(name));
    }

    /** Of each check its own, so that one alone does as it does among others. */
    private SplittableRandom random(String name) {
        return new SplittableRandom(options.seed() * 31 + name.hashCode());
    }
}
