package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Selection;
import graphql.language.Value;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is refused, and by which code of the documentation. */
final class WrongValues {

    private static final String PARSE = "GRAPHQL_PARSE_FAILED";
    private static final String VALIDATION = "GRAPHQL_VALIDATION_FAILED";
    private static final String ARGUMENT = "INVALID_ARGUMENT";
    private static final String CURSOR = "INVALID_CURSOR";
    private static final String ID = "INVALID_ID";
    private static final String OPERATION = "OPERATION_RESOLUTION_FAILED";

    private final Server server;
    private final Conventions conventions;
    private final Seen seen;

    WrongValues(Server server, Conventions conventions, Seen seen) {
        this.server = server;
        this.conventions = conventions;
        this.seen = seen;
    }

    /** Documents that are wrong whatever the schema. */
    void documents() {
        refused("{", PARSE);
        refused("{ __nothing }", VALIDATION);
        refused("query A { __typename } query B { __typename }", OPERATION, VALIDATION);
    }

    /** Ids that nobody gave out, and those of other types. */
    void ids() {
        if (conventions.node().isEmpty()) {
            throw new NothingToCheck("there is no `node`");
        }
        for (String id : List.of("", "nothing", "1", "0123456789abcdef", "é", "MTpOb3RoaW5nOjE")) {
            refused(
                    Documents.query(
                            Documents.field(
                                    "node",
                                    List.of(Documents.argument("id", id)),
                                    List.of(Documents.field("id")))),
                    ID);
        }
    }

    /** A lookup of one type gets the id of another. */
    void idOfAnother(Lookup lookup) {
        String other =
                seen.types().stream()
                        .filter(type ->
                                conventions.possible(lookup.type()).stream()
                                        .noneMatch(own -> own.getName().equals(type)))
                        .findFirst()
                        .orElseThrow(() -> new NothingToCheck("no id of another type was seen"));
        refused(
                Documents.query(
                        Documents.field(
                                lookup.field().getName(),
                                List.of(Documents.argument("id", seen.ids(other).getFirst())),
                                List.of(Documents.field("__typename")))),
                ID);
    }

    /** Windows and conditions that no list may have. */
    void list(Listing listing) {
        ListField list = listing.list();
        if (list.isPaged()) {
            refused(listing, ARGUMENT, Documents.argument("first", -1));
            refused(listing, Server.LIMIT, Documents.argument("first", 1_000_000));
            refused(
                    listing,
                    CURSOR,
                    Documents.argument("first", 1),
                    Documents.argument("after", "nothing"));
        }
        if (list.isPagedBackwards()) {
            refused(listing, ARGUMENT, Documents.argument("last", -1));
            refused(
                    listing,
                    ARGUMENT,
                    Documents.argument("first", 1),
                    Documents.argument("last", 1));
        }
        if (list.isPaged() && list.takes("offset")) {
            refused(listing, ARGUMENT, Documents.argument("offset", -1));
            offsetBesideACursor(listing);
        }
        if (!list.isConnection() && list.takes("limit")) {
            refused(listing, ARGUMENT, Documents.argument("limit", -1));
        }
        relevance(listing);
        if (list.where().isPresent()) {
            refused(listing.where(Documents.object("noSuchField", Documents.object())), VALIDATION);
        }
    }

    /** Nothing is relevant without a search, and no row but the list's own is searched. */
    private void relevance(Listing listing) {
        Value<?> relevance = Documents.object(Conventions.RELEVANCE, Documents.name("ASC"));
        for (GraphQLInputObjectField key :
                listing.list()
                        .orderBy()
                        .map(GraphQLInputObjectType::getFieldDefinitions)
                        .orElse(List.of())) {
            if (key.getName().equals(Conventions.RELEVANCE) && listing.list().searches()) {
                refused(listing.orderBy(Documents.list(relevance)), ARGUMENT);
            } else if (GraphQLTypeUtil.unwrapAll(key.getType())
                            instanceof GraphQLInputObjectType keys
                    && keys.getFieldDefinition(Conventions.RELEVANCE) != null) {
                refused(
                        listing.orderBy(Documents.list(Documents.object(key.getName(), relevance))),
                        ARGUMENT);
            }
        }
    }

    private void offsetBesideACursor(Listing listing) {
        Document document =
                listing.document(
                        List.of(Documents.argument("first", 1)),
                        List.of(
                                Documents.field(
                                        "pageInfo", List.of(Documents.field("endCursor")))));
        JsonNode cursor =
                listing.place()
                        .object(server.ask(document).data())
                        .path(Listing.ALIAS)
                        .path("pageInfo")
                        .path("endCursor");
        if (cursor.isString()) {
            refused(
                    listing,
                    ARGUMENT,
                    Documents.argument("offset", 1),
                    Documents.argument("after", cursor.asString()));
        }
    }

    private void refused(Listing listing, String code, Argument... window) {
        List<Selection<?>> selections = new ArrayList<>();
        selections.add(Documents.field("__typename"));
        selections.addAll(listing.nodes(List.of(Documents.field("__typename"))));
        refused(
                listing.document(
                        List.of(window),
                        listing.list().isConnection()
                                ? selections
                                : List.of(Documents.field("__typename"))),
                code);
    }

    private void refused(Document document, String... codes) {
        Answer answer = server.send(document);
        require(Documents.text(document), answer, Set.of(codes));
    }

    private void refused(String document, String... codes) {
        require(document, server.send(document), Set.of(codes));
    }

    private static void require(String document, Answer answer, Set<String> codes) {
        if (answer.codes().isEmpty() || !codes.containsAll(answer.codes())) {
            throw new Broken(
                    new Problem(
                            Law.CODES,
                            "%s, and %s was expected"
                                    .formatted(
                                            answer.codes().isEmpty()
                                                    ? "no error"
                                                    : "the codes " + answer.codes(),
                                            String.join(" or ", codes))),
                    document);
        }
    }
}
