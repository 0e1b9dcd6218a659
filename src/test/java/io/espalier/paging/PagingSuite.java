package io.espalier.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.espalier.engine.id.GlobalId;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The tests of all connections of one application. */
final class PagingSuite {

    private static final int WINDOWS = 40;
    private static final int LARGEST_PAGE = 7;

    private final TestApplication application;
    private final TestDatabase database;
    private final List<ConnectionModel> models;
    private final Map<String, String> parents;

    /**
     * @param models one for each connection of the schema
     * @param parents for each type that has connections, the SQL that gives all identifiers
     */
    PagingSuite(
            TestApplication application,
            TestDatabase database,
            List<ConnectionModel> models,
            Map<String, String> parents) {
        this.application = application;
        this.database = database;
        this.models = List.copyOf(models);
        this.parents = Map.copyOf(parents);
    }

    Stream<DynamicNode> tests() {
        return Stream.concat(
                Stream.of(dynamicTest("every connection has a model", this::everyConnectionIsHere)),
                models.stream().map(this::testsOf));
    }

    private void everyConnectionIsHere() {
        SortedSet<String> modelled = new TreeSet<>();
        models.forEach(model -> modelled.add(model.coordinates()));
        assertThat(connections()).isEqualTo(modelled);
    }

    private SortedSet<String> connections() {
        SortedSet<String> coordinates = new TreeSet<>();
        application.bean(GraphQlSource.class).schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .forEach(type ->
                        type.getFieldDefinitions().stream()
                                .filter(field ->
                                        GraphQLTypeUtil.unwrapAll(field.getType())
                                                .getName()
                                                .endsWith("Connection"))
                                .forEach(field ->
                                        coordinates.add(
                                                FieldCoordinates.coordinates(type, field)
                                                        .toString())));
        return coordinates;
    }

    private DynamicNode testsOf(ConnectionModel model) {
        return dynamicContainer(
                model.coordinates(),
                Stream.of(
                        dynamicTest("forward pages make the whole list", () -> pages(model, false)),
                        dynamicTest("backward pages make the whole list", () -> pages(model, true)),
                        dynamicTest("any window is as modelled", () -> windows(model))));
    }

    /** Pages of each size through the longest list, a middle one and an empty one. */
    private void pages(ConnectionModel model, boolean backward) {
        Lists lists = new Lists(model);
        for (String parent : lists.someParents()) {
            for (int size = 1; size <= LARGEST_PAGE; size++) {
                lists.walk(parent, size, backward);
            }
        }
    }

    /** Random windows, each on the lists of all parents at once. */
    private void windows(ConnectionModel model) {
        Lists lists = new Lists(model);
        Random random = new Random(model.coordinates().hashCode());
        for (int i = 0; i < WINDOWS; i++) {
            lists.compare(lists.window(random));
        }
    }

    /** The lists of one connection, as modelled and as answered. */
    private final class Lists {

        private final ConnectionModel model;
        private final PageModel pages;
        private final Map<String, List<ListRow>> lists = new LinkedHashMap<>();
        private final List<ListRow> rows;
        private final Cursors cursors = new Cursors();

        Lists(ConnectionModel model) {
            this.model = model;
            this.pages = new PageModel(model.order());
            Map<String, List<ListRow>> filled = model.lists(database.dataSource());
            allParents().forEach(id -> lists.put(id, filled.getOrDefault(id, List.of())));
            assertThat(lists.keySet()).containsAll(filled.keySet());
            this.rows = lists.values().stream().flatMap(List::stream).distinct().toList();
            ask(new PageWindow(100, null, null, null, null));
        }

        private List<String> allParents() {
            if (model.isAtTheRoot()) {
                return List.of("");
            }
            String sql = parents.get(model.parentType());
            return new JdbcTemplate(database.dataSource())
                    .query(
                            String.valueOf(sql),
                            (row, number) ->
                                    new GlobalId(model.parentType(), List.of(row.getString(1)))
                                            .encode());
        }

        List<String> someParents() {
            List<String> byLength =
                    lists.keySet().stream()
                            .sorted(Comparator.comparingInt(id -> list(id).size()))
                            .toList();
            return Stream.of(
                            byLength.getFirst(),
                            byLength.get(byLength.size() * 3 / 4),
                            byLength.getLast())
                    .distinct()
                    .toList();
        }

        private List<ListRow> list(String parent) {
            return lists.getOrDefault(parent, List.of());
        }

        /** Goes through a list page by page: nothing twice, nothing lost, every flag true. */
        void walk(String parent, int size, boolean backward) {
            List<ListRow> list = list(parent);
            List<String> seen = new ArrayList<>();
            ListRow bound = null;
            while (true) {
                PageWindow window =
                        backward
                                ? PageWindow.backward(size, bound)
                                : PageWindow.forward(size, bound);
                PageAnswer page = Objects.requireNonNull(ask(window, List.of(parent)).get(parent));
                assertThat(page)
                        .as("%s of %s %s", model.coordinates(), parent, window)
                        .isEqualTo(pages.page(list, window, size));
                seen.addAll(backward ? 0 : seen.size(), page.ids());
                if (!(backward ? page.hasPrevious() : page.hasNext())) {
                    break;
                }
                bound = rowOf(list, backward ? page.ids().getFirst() : page.ids().getLast());
            }
            assertThat(seen).isEqualTo(list.stream().map(ListRow::id).toList());
        }

        private ListRow rowOf(List<ListRow> list, String id) {
            return list.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
        }

        void compare(PageWindow window) {
            Map<String, PageAnswer> expected = new LinkedHashMap<>();
            int standard = model.isAtTheRoot() ? 20 : 10;
            lists.forEach((id, list) -> expected.put(id, pages.page(list, window, standard)));
            assertThat(ask(window))
                    .as("%s%s", model.coordinates(), window.arguments(cursors))
                    .isEqualTo(expected);
        }

        PageWindow window(Random random) {
            Integer size = random.nextInt(4) == 0 ? null : random.nextInt(LARGEST_PAGE + 1);
            boolean counts = random.nextInt(4) == 0;
            if (counts) {
                return new PageWindow(size, null, null, null, random.nextInt(rows.size() + 3));
            }
            boolean backward = size != null && random.nextBoolean();
            return new PageWindow(
                    backward ? null : size,
                    backward ? size : null,
                    random.nextBoolean() ? anyRow(random) : null,
                    random.nextInt(3) == 0 ? anyRow(random) : null,
                    null);
        }

        /** A row of any of the lists: its cursor is good in all of them. */
        private ListRow anyRow(Random random) {
            return rows.get(random.nextInt(rows.size()));
        }

        private Map<String, PageAnswer> ask(PageWindow window) {
            return ask(window, List.copyOf(lists.keySet()));
        }

        private Map<String, PageAnswer> ask(PageWindow window, List<String> ofParents) {
            String connection =
                    "list: "
                            + model.field()
                            + window.arguments(cursors)
                            + " { totalCount nodes { id } edges { cursor node { id } }"
                            + " pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }";
            Map<String, PageAnswer> answers = new LinkedHashMap<>();
            if (model.isAtTheRoot()) {
                JsonNode data = application.execute("{ " + connection + " }").dataTree();
                answers.put("", page(data.path("list")));
                return answers;
            }
            JsonNode data =
                    application
                            .execute(
                                    "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on "
                                            + model.parentType()
                                            + " { "
                                            + connection
                                            + " } } }",
                                    Map.of("ids", ofParents))
                            .dataTree();
            for (JsonNode node : data.path("nodes")) {
                answers.put(node.path("id").asString(), page(node.path("list")));
            }
            return answers;
        }

        /** Reads a page, and checks that all its parts tell the same. */
        private PageAnswer page(JsonNode connection) {
            List<String> ids = texts(connection.path("nodes"), "id");
            List<String> found = texts(connection.path("edges"), "cursor");
            List<String> ofEdges = new ArrayList<>();
            connection
                    .path("edges")
                    .forEach(edge -> ofEdges.add(edge.path("node").path("id").asString()));
            assertThat(ofEdges).isEqualTo(ids);
            for (int i = 0; i < ids.size(); i++) {
                cursors.add(ids.get(i), found.get(i));
            }
            JsonNode info = connection.path("pageInfo");
            assertThat(Arrays.asList(text(info, "startCursor"), text(info, "endCursor")))
                    .isEqualTo(
                            found.isEmpty()
                                    ? Arrays.asList(null, null)
                                    : List.of(found.getFirst(), found.getLast()));
            return new PageAnswer(
                    ids,
                    info.path("hasPreviousPage").booleanValue(),
                    info.path("hasNextPage").booleanValue(),
                    connection.path("totalCount").intValue());
        }

        private static List<String> texts(JsonNode objects, String field) {
            List<String> texts = new ArrayList<>();
            objects.forEach(object -> texts.add(object.path(field).asString()));
            return texts;
        }

        private static @Nullable String text(JsonNode object, String field) {
            return object.path(field).isNull() ? null : object.path(field).asString();
        }
    }
}
