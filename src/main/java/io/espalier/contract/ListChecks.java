package io.espalier.contract;

import graphql.language.ObjectValue;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The checks of each list of a schema. */
final class ListChecks {

    /** What few servers forbid, and is long enough for small data to be seen whole. */
    private static final int LONGEST = 100;

    private static final int PROBES = 2;

    /** Rows below which the pages of a list are turned; all else is tried below one. */
    private static final int PLACES = 2;

    /** Conditions, or keys, of a list whose type is that of another one, where all are checked. */
    private static final int SAMPLE = 2;

    private final Conventions conventions;
    private final Server server;
    private final Seen seen;
    private final Places places;
    private final ArgumentValues arguments;
    private final Leaves leaves;
    private final Reporter reporter;
    private final Chance chance;
    private final List<ListField> lists;

    ListChecks(
            Conventions conventions,
            Server server,
            Seen seen,
            Places places,
            ArgumentValues arguments,
            Reporter reporter,
            Chance chance) {
        this.conventions = conventions;
        this.server = server;
        this.seen = seen;
        this.places = places;
        this.arguments = arguments;
        this.leaves = new Leaves(conventions);
        this.reporter = reporter;
        this.chance = chance;
        this.lists = Lists.of(conventions);
    }

    /** Sees many rows of every list of the root. */
    List<Check> rows() {
        List<Check> checks = new ArrayList<>();
        for (ListField list : lists) {
            if (list.owner().equals("Query") && hasNoRequired(list.field())) {
                each(
                        checks,
                        list,
                        "rows",
                        listing ->
                                server.see(
                                        Documents.query(
                                                Rows.field(
                                                        listing,
                                                        Listing.ALIAS,
                                                        LONGEST,
                                                        leaves.all(list.node())))));
            }
        }
        return checks;
    }

    private static boolean hasNoRequired(GraphQLFieldDefinition field) {
        return field.getArguments().stream().noneMatch(Conventions::isRequired);
    }

    List<Check> pages() {
        List<Check> checks = new ArrayList<>();
        PagingLaws paging = new PagingLaws(server, leaves, LONGEST);
        PlainListLaws plain = new PlainListLaws(server, leaves, LONGEST);
        for (ListField list : lists) {
            if (list.isPaged()) {
                each(checks, list, "pages", listing -> paging.check(listing, size(list)));
                if (list.where().isPresent() || list.orderBy().isPresent()) {
                    each(checks, list, "pages of parts", listing -> probe(listing, paging));
                }
            } else if (!list.isConnection() && list.takes("limit")) {
                each(checks, list, "parts", listing -> plain.check(listing, size(list)));
            }
        }
        return checks;
    }

    private int size(ListField list) {
        return chance.of(list.name()).nextInt(1, 5);
    }

    /** Pages of chosen conditions and orders; what fails is made smaller before it is told. */
    private void probe(Listing listing, PagingLaws paging) {
        Choices choices =
                new Choices(seen, conventions, chance.of(listing.list().name() + " parts"));
        for (int i = 0; i < PROBES; i++) {
            int size = choices.between(1, 4);
            Listing probe =
                    listing.where(choices.where(listing.list()))
                            .orderBy(choices.orderBy(listing.list()));
            try {
                paging.check(probe, size);
            } catch (Broken broken) {
                Listing smallest =
                        server.shrinker()
                                .shrink(
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

    /** Every condition of every type of {@code where}; of a type's further lists, some. */
    List<Check> filters() {
        List<Check> checks = new ArrayList<>();
        FilterLaws filters = new FilterLaws(server, LONGEST);
        Set<String> known = new HashSet<>();
        for (ListField list : lists) {
            list.where()
                    .ifPresent(where -> {
                        for (GraphQLInputObjectField condition :
                                chosen(list, where, "where", known)) {
                            filter(filters, list, condition)
                                    .ifPresent(body ->
                                            each(
                                                    checks,
                                                    list,
                                                    "where " + condition.getName(),
                                                    body));
                        }
                        if (list.searches()) {
                            each(
                                    checks,
                                    list,
                                    "where search",
                                    listing -> filters.search(listing, word(list)));
                        }
                    });
        }
        return checks;
    }

    private List<GraphQLInputObjectField> chosen(
            ListField list, GraphQLInputObjectType input, String argument, Set<String> known) {
        return known.add(input.getName())
                ? input.getFieldDefinitions()
                : chance.some(input.getFieldDefinitions(), SAMPLE, list.name() + argument);
    }

    private Optional<Consumer<Listing>> filter(
            FilterLaws filters, ListField list, GraphQLInputObjectField condition) {
        String name = list.name() + condition.getName();
        if (FilterLaws.isValueFilter(condition)) {
            return Optional.of(listing -> filters.value(listing, condition, chance.of(name)));
        }
        if (!(GraphQLTypeUtil.unwrapNonNull(condition.getType())
                        instanceof GraphQLInputObjectType type)
                || condition.getName().equals("not")) {
            return Optional.empty();
        }
        if (Conventions.isListWhere(type)) {
            return Optional.of(listing -> filters.many(listing, condition));
        }
        return Conventions.isWhere(type)
                ? Optional.of(listing -> filters.related(listing, condition, chance.of(name)))
                : Optional.empty();
    }

    /** Every key of every type of {@code orderBy}; of a type's further lists, some. */
    List<Check> orders() {
        List<Check> checks = new ArrayList<>();
        OrderLaws orders = new OrderLaws(server, LONGEST);
        PagingLaws paging = new PagingLaws(server, leaves, LONGEST);
        Set<String> known = new HashSet<>();
        for (ListField list : lists) {
            list.orderBy()
                    .ifPresent(orderBy -> {
                        for (GraphQLInputObjectField key :
                                chosen(list, orderBy, "orderBy", known)) {
                            each(
                                    checks,
                                    list,
                                    "orderBy " + key.getName(),
                                    listing -> order(searched(listing, key), key, orders, paging));
                        }
                    });
        }
        return checks;
    }

    private static void order(
            Listing listing, GraphQLInputObjectField key, OrderLaws orders, PagingLaws paging) {
        orders.check(listing, key);
        if (listing.list().isPaged()) {
            OrderLaws.order(key, "DESC")
                    .ifPresent(order -> paging.check(listing.orderBy(order), 2));
        }
    }

    /** Relevance is to a search. */
    private Listing searched(Listing listing, GraphQLInputObjectField key) {
        if (!key.getName().equals(Conventions.RELEVANCE) || !listing.list().searches()) {
            return listing;
        }
        ObjectValue search =
                Documents.object(Conventions.SEARCH, Documents.text(word(listing.list())));
        return listing.where(search);
    }

    /** The longest word of the first text that was seen, for short ones are often left out. */
    private String word(ListField list) {
        return conventions.possible(list.node()).stream()
                .flatMap(type -> seen.texts(type).stream())
                .flatMap(text -> List.of(text.split("[^\\p{L}]+")).stream())
                .filter(word -> word.length() > 3)
                .findFirst()
                .orElse("word");
    }

    List<Check> totals() {
        List<Check> checks = new ArrayList<>();
        TotalLaws totals = new TotalLaws(server, LONGEST);
        for (ListField list : lists) {
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

    List<Check> errors(WrongValues wrong) {
        List<Check> checks = new ArrayList<>();
        for (ListField list : lists) {
            if (list.where().isPresent()) {
                each(checks, list, "wrong values", wrong::list);
            }
        }
        return checks;
    }

    /** Checks a list: at the root once, else below some rows. */
    private void each(List<Check> checks, ListField list, String what, Consumer<Listing> body) {
        checks.add(
                reporter.check(
                        list.name() + " " + what,
                        () -> {
                            int count = what.startsWith("pages") ? PLACES : 1;
                            for (Place place : places(list, count)) {
                                body.accept(
                                        Listing.all(place, list, arguments.required(list.field())));
                            }
                        }));
    }

    private List<Place> places(ListField list, int count) {
        if (list.owner().equals("Query")) {
            return List.of(Place.root());
        }
        GraphQLObjectType owner = conventions.schema().getObjectType(list.owner());
        return chance.some(places.require(owner), count, list.name());
    }
}
