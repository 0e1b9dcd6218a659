package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Text that would be SQL, sent through every string and id of every argument of {@code Query}, in
 * objects up to some depth: it is never part of a statement, and no statement ever fails for it.
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

    private static final int DEEPEST = 3;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.start(CommunityApplication.class, database);
        new Forum(database.dataSource(), 7).fill();
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> everyArgumentOfQuery() {
        GraphQLSchema schema = application.bean(GraphQlSource.class).schema();
        return schema.getQueryType().getFieldDefinitions().stream()
                .flatMap(field ->
                        field.getArguments().stream()
                                .map(argument ->
                                        DynamicTest.dynamicTest(
                                                field.getName() + "(" + argument.getName() + ":)",
                                                () -> send(field, argument))));
    }

    private static void send(GraphQLFieldDefinition field, GraphQLArgument argument) {
        int rows = rows();
        int place = 0;
        for (Function<String, Object> hole : holes(argument.getType(), 0).toList()) {
            for (String text :
                    place < TEXTS.size() ? TEXTS : List.of(TEXTS.get(place % TEXTS.size()))) {
                Object value = hole.apply(text);
                Map<String, Object> variables = new LinkedHashMap<>();
                variables.put("value", value);
                var answer =
                        application.execute(
                                "query ($value: %s) { %s(%s: $value) { %s } }"
                                        .formatted(
                                                GraphQLTypeUtil.simplePrint(argument.getType()),
                                                field.getName(),
                                                argument.getName(),
                                                selection(field)),
                                variables);
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
        assertThat(rows()).isEqualTo(rows);
    }

    private static Object code(Map<String, Object> error) {
        Map<?, ?> extensions = (Map<?, ?>) Objects.requireNonNull(error.get("extensions"));
        return Objects.requireNonNull(extensions.get("code"));
    }

    private static int rows() {
        return Objects.requireNonNull(
                new JdbcTemplate(database.dataSource())
                        .queryForObject(
                                "select (select count(*) from users) + (select count(*) from posts)",
                                Integer.class));
    }

    /** Every value of the type with one place for a text, objects up to some depth. */
    private static Stream<Function<String, Object>> holes(GraphQLInputType type, int depth) {
        GraphQLType core = GraphQLTypeUtil.unwrapNonNull(type);
        if (GraphQLTypeUtil.isList(core)) {
            return holes((GraphQLInputType) GraphQLTypeUtil.unwrapOne(core), depth)
                    .map(item -> text -> List.of(item.apply(text)));
        }
        if (core instanceof GraphQLInputObjectType object) {
            return depth == DEEPEST
                    ? Stream.empty()
                    : object.getFieldDefinitions().stream()
                            .flatMap(field ->
                                    holes(field.getType(), depth + 1)
                                            .map(value ->
                                                    text ->
                                                            Map.of(
                                                                    field.getName(),
                                                                    value.apply(text))));
        }
        String name = GraphQLTypeUtil.unwrapAll(core).getName();
        return name.equals("String") || name.equals("ID")
                ? Stream.of(text -> text)
                : Stream.empty();
    }

    private static String selection(GraphQLFieldDefinition field) {
        GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
        boolean isConnection =
                type instanceof GraphQLObjectType object
                        && object.getFieldDefinition("nodes") != null;
        return isConnection ? "totalCount nodes { id }" : "id";
    }
}
