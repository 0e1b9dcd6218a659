package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.espalier.ledger.LedgerApplication;
import io.espalier.library.LibraryApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Text that would be SQL, sent through every text of every argument of {@code Query} and of the
 * groups of its connections: it is never part of a statement, and no statement ever fails for it.
 */
class InjectionTest {

    private static final List<String> TEXTS =
            List.of(
                    "'; drop table users; --",
                    "\" or 1=1; --",
                    "$$; select pg_sleep(60); $$",
                    "\\'; truncate posts; --",
                    "?::text ? $1 :name {fn now()}",
                    "%' or '1'='1",
                    "'||(select password_hash from users limit 1)||'");

    private enum Schema {
        COMMUNITY,
        SHAPES,
        LEDGER,
        LIBRARY
    }

    /** A server and its database. */
    private record Server(TestDatabase database, TestApplication application) {

        static Server start(Schema schema) {
            return switch (schema) {
                case COMMUNITY -> start(Domain.COMMUNITY);
                case SHAPES -> start(Domain.SHAPES);
                case LEDGER -> {
                    TestDatabase database = LedgerApplication.database();
                    yield new Server(database, LedgerApplication.start(database));
                }
                case LIBRARY -> {
                    TestDatabase database = LibraryApplication.database();
                    yield new Server(database, LibraryApplication.start(database));
                }
            };
        }

        private static Server start(Domain domain) {
            TestDatabase database = domain.database();
            domain.rows(database.dataSource()).fill();
            return new Server(database, domain.start(database));
        }

        /** How many rows all tables have. */
        int rows() {
            return Objects.requireNonNull(
                    new JdbcTemplate(database.dataSource())
                            .queryForObject(
                                    """
                                    select sum((xpath('//c/text()', query_to_xml(
                                        format('select count(*) as c from %s', oid::regclass), false, true, '')))[1]::text::int)
                                    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                                    """,
                                    Integer.class));
        }
    }

    private static final Map<Schema, Server> SERVERS = new EnumMap<>(Schema.class);

    @AfterAll
    static void stop() {
        SERVERS.values()
                .forEach(server -> {
                    server.application().close();
                    server.database().close();
                });
        SERVERS.clear();
    }

    @TestFactory
    Stream<DynamicTest> ofTheCommunity() {
        return tests(Schema.COMMUNITY);
    }

    @TestFactory
    Stream<DynamicTest> ofEveryShapeOfMapping() {
        return tests(Schema.SHAPES);
    }

    @TestFactory
    Stream<DynamicTest> ofTheLedger() {
        return tests(Schema.LEDGER);
    }

    @TestFactory
    Stream<DynamicTest> ofTheLibrary() {
        return tests(Schema.LIBRARY);
    }

    private static Stream<DynamicTest> tests(Schema schema) {
        Server server = SERVERS.computeIfAbsent(schema, Server::start);
        return server
                .application()
                .bean(GraphQlSource.class)
                .schema()
                .getQueryType()
                .getFieldDefinitions()
                .stream()
                // What a controller takes, and what becomes of it, is its own.
                .filter(field -> !field.getName().endsWith("ByHand"))
                .flatMap(field ->
                        Stream.concat(
                                field.getArguments().stream()
                                        .map(argument -> test(server, field, argument)),
                                groups(field).stream()
                                        .flatMap(groups ->
                                                groups.getArguments().stream()
                                                        .map(argument ->
                                                                test(
                                                                        server, field, groups,
                                                                        argument)))));
    }

    private static DynamicTest test(
            Server server, GraphQLFieldDefinition field, GraphQLArgument argument) {
        return dynamicTest(
                field.getName() + "(" + argument.getName() + ":)",
                () -> send(server, argument, call(field, argument, selection(field))));
    }

    private static DynamicTest test(
            Server server,
            GraphQLFieldDefinition field,
            GraphQLFieldDefinition groups,
            GraphQLArgument argument) {
        return dynamicTest(
                field.getName() + ".groups(" + argument.getName() + ":)",
                () ->
                        send(
                                server,
                                argument,
                                field.getName()
                                        + " { "
                                        + call(groups, argument, "aggregate { count }")
                                        + " }"));
    }

    private static void send(Server server, GraphQLArgument argument, String selection) {
        int rows = server.rows();
        String document =
                "query ($value: %s) { %s }"
                        .formatted(GraphQLTypeUtil.simplePrint(argument.getType()), selection);
        int place = 0;
        for (Function<String, Object> hole : TextHoles.of(argument.getType())) {
            for (String text :
                    place < TEXTS.size() ? TEXTS : List.of(TEXTS.get(place % TEXTS.size()))) {
                Map<String, Object> variables = new LinkedHashMap<>();
                variables.put("value", hole.apply(text));
                var answer = server.application().execute(document, variables);
                assertThat(answer.errors())
                        .as("%s", variables)
                        .extracting(error -> code(error))
                        .isSubsetOf(
                                "INVALID_ID",
                                "INVALID_ARGUMENT",
                                "INVALID_CURSOR",
                                "GRAPHQL_VALIDATION_FAILED");
                assertThat(answer.recording().statements())
                        .noneMatch(statement -> statement.contains(text));
            }
            place++;
        }
        assertThat(server.rows()).isEqualTo(rows);
    }

    private static Object code(Map<String, Object> error) {
        Map<?, ?> extensions = (Map<?, ?>) Objects.requireNonNull(error.get("extensions"));
        return Objects.requireNonNull(extensions.get("code"));
    }

    /** The field with the variable as that argument, and whatever it needs besides. */
    private static String call(
            GraphQLFieldDefinition field, GraphQLArgument argument, String selection) {
        String arguments =
                field.getArguments().stream()
                        .filter(each ->
                                each.equals(argument) || GraphQLTypeUtil.isNonNull(each.getType()))
                        .map(each ->
                                each.getName()
                                        + ": "
                                        + (each.equals(argument)
                                                ? "$value"
                                                : sample(each.getType())))
                        .collect(Collectors.joining(", "));
        return field.getName() + "(" + arguments + ") { " + selection + " }";
    }

    private static String sample(GraphQLType type) {
        GraphQLType core = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(core)) {
            return "[" + sample(GraphQLTypeUtil.unwrapOne(core)) + "]";
        }
        if (core instanceof GraphQLInputObjectType object) {
            var field = object.getFieldDefinitions().getFirst();
            return "{" + field.getName() + ": " + sample(field.getType()) + "}";
        }
        return switch (GraphQLTypeUtil.unwrapAll(core).getName()) {
            case "Int" -> "1";
            case "Date" -> "\"2024-01-01\"";
            case "String", "ID" -> "\"MTpTZWF0OkE6MQ\"";
            default -> "VALUE";
        };
    }

    /** The groups of a connection; none of what is no connection. */
    private static List<GraphQLFieldDefinition> groups(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
                ? type.getFieldDefinitions().stream()
                        .filter(each -> each.getName().equals("groups"))
                        .toList()
                : List.of();
    }

    private static String selection(GraphQLFieldDefinition field) {
        boolean isConnection =
                GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
                        && type.getFieldDefinition("nodes") != null;
        return isConnection ? "totalCount nodes { __typename }" : "__typename";
    }
}
