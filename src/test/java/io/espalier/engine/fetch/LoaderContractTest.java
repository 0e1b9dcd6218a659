package io.espalier.engine.fetch;

import static io.espalier.engine.fetch.LoaderDatabase.USERS;
import static io.espalier.engine.fetch.LoaderDatabase.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.AnswerSize;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Path;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Given;
import io.espalier.engine.predicate.Predicate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.Try;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every kind of loader keeps: one answer a key, in the order of the keys, however often a key
 * comes and whatever it reaches, in one statement.
 */
class LoaderContractTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static LoaderDatabase database;

    /** A kind of loader. */
    enum Kind {
        ROW,
        PAGE,
        ALL,
        ALL_BEHIND_A_TABLE,
        AGGREGATE,
        GROUPS;

        Read read() {
            return switch (this) {
                case ROW -> userRow();
                case PAGE -> postPage();
                case ALL -> allPosts(toPosts());
                case ALL_BEHIND_A_TABLE -> allPosts(throughUsers());
                case AGGREGATE -> aggregate();
                case GROUPS -> groups();
            };
        }

        ReadLoader<?, ?, ?> loader(Statements statements) {
            Read read = read();
            ReadLoader.Source source =
                    new ReadLoader.Source(new PreparedRead(read), Given.NOTHING, statements);
            return switch (read) {
                case Read.Row row -> new RowLoader(row, source);
                case Read.Page page -> new PageLoader(page, source);
                case Read.All all -> new AllLoader(all, source);
                case Read.Aggregate aggregate -> new AggregateLoader(aggregate, source);
                case Read.Groups groups -> new GroupsLoader(groups, source);
            };
        }

        /** What it must answer for a user; a page has two posts, a list may have no more. */
        @Nullable String expected(int user) {
            int count = postsOf(user);
            return switch (this) {
                case ROW -> user < USERS ? "u" + user : null;
                case PAGE -> titles(user, Math.min(2, count)) + (count > 2 ? " and more" : "");
                case ALL, ALL_BEHIND_A_TABLE ->
                        count > 2 ? "LIMIT_EXCEEDED" : titles(user, count).toString();
                case AGGREGATE -> count + (count == 0 ? " null" : " p" + user + ".0");
                case GROUPS -> titles(user, Math.min(2, count)).toString();
            };
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        database = LoaderDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    static Stream<Arguments> batches() {
        return Stream.of(Kind.values())
                .flatMap(kind ->
                        batchesByName().entrySet().stream()
                                .map(batch ->
                                        Arguments.argumentSet(
                                                kind + " " + batch.getKey(),
                                                kind,
                                                batch.getValue())));
    }

    private static Map<String, List<Integer>> batchesByName() {
        Map<String, List<Integer>> batches = new LinkedHashMap<>();
        batches.put("one key", List.of(3));
        batches.put("one missing key", List.of(USERS));
        batches.put("in another order than the rows", List.of(7, 2, 9, 0, 5, 3, 1));
        batches.put("duplicate keys", List.of(2, 9, 2, 2, 3, 9));
        batches.put("missing keys between", List.of(USERS + 1, 3, USERS, 2, USERS + 1, 1));
        batches.put(
                "the largest batch",
                IntStream.range(0, USERS).map(n -> USERS - 1 - n).boxed().toList());
        return batches;
    }

    @ParameterizedTest
    @MethodSource("batches")
    void answersEachKeyInItsPlaceInOneStatement(Kind kind, List<Integer> users) throws Exception {
        Statements statements = statements(1);

        List<?> answers = kind.loader(statements).load(keys(users)).toCompletableFuture().get();

        assertThat(shown(answers)).isEqualTo(expected(kind, users));
        assertThat(statements.executed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyBatchRunsNothing(Kind kind) throws Exception {
        Statements statements = statements(0);

        List<?> answers = kind.loader(statements).load(List.of()).toCompletableFuture().get();

        assertThat(answers).isEmpty();
        assertThat(statements.executed()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theRegistryAsksForEachKeyOnce(Kind kind) throws Exception {
        Statements statements = statements(1);
        List<Integer> users = List.of(6, 2, 6, USERS, 3, 2);

        assertThat(loadThroughRegistry(kind, users, statements, Limits.DEFAULTS))
                .isEqualTo(expected(kind, users));
        assertThat(statements.executed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void splitBatchesAnswerTheSame(Kind kind) throws Exception {
        Limits limits =
                new Limits(
                        Limits.DEFAULTS.page(),
                        1_000,
                        1_000_000,
                        2,
                        2_000,
                        Limits.DEFAULTS.document(),
                        Limits.DEFAULTS.operation());
        Statements statements =
                new Statements(
                        new SnapshotTransaction(
                                new Connections(database.dataSource(), () -> {}), 2, MINUTE),
                        1,
                        false,
                        Deadline.in(MINUTE));
        List<Integer> users = List.of(6, 2, 6, USERS, 3, 2, 1);

        assertThat(loadThroughRegistry(kind, users, statements, limits))
                .isEqualTo(expected(kind, users));
        assertThat(statements.executed()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALL", "ALL_BEHIND_A_TABLE"})
    void aListTooLongFailsAloneAndIsNotCut(Kind kind) throws Exception {
        List<Integer> users = List.of(1, 3, 2, 7, 0);

        assertThat(loadThroughRegistry(kind, users, statements(1), Limits.DEFAULTS))
                .isEqualTo(
                        List.of(
                                "[p1.0]",
                                "LIMIT_EXCEEDED",
                                "[p2.0, p2.1]",
                                "LIMIT_EXCEEDED",
                                "[]"));
    }

    private static List<@Nullable String> loadThroughRegistry(
            Kind kind, List<Integer> users, Statements statements, Limits limits) throws Exception {
        Read read = kind.read();
        DataLoaderRegistry registry = new DataLoaderRegistry();
        new Loaders(
                        new PreparedReads(
                                new Plan(
                                        new LinkedHashMap<>(),
                                        List.of(read),
                                        Map.of(),
                                        1,
                                        new AnswerSize(0, 0))),
                        Given.NOTHING,
                        statements,
                        limits)
                .register(registry);
        DataLoader<Key, Object> loader =
                Objects.requireNonNull(registry.getDataLoader(Loaders.nameOf(read)));
        List<CompletableFuture<Object>> loading = keys(users).stream().map(loader::load).toList();
        registry.dispatchAll();
        List<@Nullable Object> answers = new ArrayList<>();
        for (CompletableFuture<Object> each : loading) {
            answers.add(each.handle((value, failure) -> failure == null ? value : failure).get());
        }
        return shown(answers);
    }

    private static Statements statements(int bound) {
        return new Statements(
                new SnapshotTransaction(
                        new Connections(database.dataSource(), () -> {}), bound, MINUTE),
                bound,
                true,
                Deadline.in(MINUTE));
    }

    private static List<Key> keys(List<Integer> users) {
        return users.stream().map(number -> new Key(List.of(user(number)))).toList();
    }

    private static List<@Nullable String> expected(Kind kind, List<Integer> users) {
        List<@Nullable String> expected = new ArrayList<>();
        users.forEach(number -> expected.add(kind.expected(number)));
        return expected;
    }

    private static int postsOf(int number) {
        return number < USERS ? number % 4 : 0;
    }

    private static List<String> titles(int number, int count) {
        return IntStream.range(0, count).mapToObj(post -> "p" + number + "." + post).toList();
    }

    private static List<@Nullable String> shown(List<?> answers) {
        List<@Nullable String> texts = new ArrayList<>();
        answers.forEach(answer -> texts.add(shown(answer)));
        return texts;
    }

    private static @Nullable String shown(@Nullable Object answer) {
        return switch (answer) {
            case null -> null;
            case Row row when row.value(0) instanceof Long count -> count + " " + row.value(1);
            case Row row -> String.valueOf(row.value(column("User", "name")));
            case RowPage page -> titlesOf(page.rows()) + (page.hasNext() ? " and more" : "");
            case List<?> rows -> titlesOf(rows).toString();
            case Try<?> attempt ->
                    attempt.isSuccess() ? shown(attempt.get()) : shown(attempt.getThrowable());
            case EngineException exception -> exception.code().name();
            default -> answer.toString();
        };
    }

    private static List<Object> titlesOf(List<?> rows) {
        List<Object> titles = new ArrayList<>();
        rows.forEach(row -> titles.add(Objects.requireNonNull(titleOf((Row) row))));
        return titles;
    }

    /** Of a page's row, or of a group. */
    private static @Nullable Object titleOf(Row row) {
        return row.value(0) instanceof String title ? title : row.value(column("Post", "title"));
    }

    private static Read userRow() {
        Entity users = entity("User");
        List<Column> id = users.identifier();
        return new Read.Row(
                Path.ROOT.child("user"),
                users,
                Route.to(new Join(id, users.table(), id, true)),
                List.of(id.getFirst(), column("User", "name")),
                List.of());
    }

    private static Read postPage() {
        return new Read.Page(
                Path.ROOT.child("posts"),
                entity("Post"),
                toPosts(),
                Predicate.always(),
                postColumns(),
                List.of(),
                List.of(),
                newestFirst(),
                new Window(false, 2, null, null, 0, false, true));
    }

    /** As a join table would lead to them. */
    private static Route throughUsers() {
        Entity users = entity("User");
        Join self = new Join(users.identifier(), users.table(), users.identifier(), true);
        return new Route(List.of(self, toPosts().joins().getFirst()), false);
    }

    private static Read allPosts(Route route) {
        return new Read.All(
                Path.ROOT.child("posts"),
                entity("Post"),
                route,
                Predicate.always(),
                postColumns(),
                List.of(),
                newestFirst(),
                0,
                3,
                2);
    }

    private static Read aggregate() {
        Column title = column("Post", "title");
        return new Read.Aggregate(
                Path.ROOT.child("posts"),
                entity("Post"),
                toPosts(),
                Predicate.always(),
                List.of(
                        new Expression.OfGroup(
                                AggregateFunction.COUNT, List.of(), ComputedType.LONG),
                        new Expression.OfGroup(
                                AggregateFunction.MIN,
                                List.of(new Expression.Own(title)),
                                title.type())));
    }

    private static Read groups() {
        Expression title = new Expression.Own(column("Post", "title"));
        return new Read.Groups(
                Path.ROOT.child("posts").child("groups"),
                entity("Post"),
                toPosts(),
                Predicate.always(),
                List.of(title),
                List.of(),
                Predicate.always(),
                List.of(new OrderKey(title, false)),
                2);
    }

    private static Route toPosts() {
        Entity posts = entity("Post");
        Attribute.ToOne author = (Attribute.ToOne) posts.findAttribute("author").orElseThrow();
        return Route.to(
                new Join(entity("User").identifier(), posts.table(), author.join().from(), false));
    }

    private static List<Column> postColumns() {
        return List.of(entity("Post").identifier().getFirst(), column("Post", "title"));
    }

    private static Order newestFirst() {
        return new Order(
                List.of(
                        new OrderKey(column("Post", "createdAt"), true),
                        new OrderKey(entity("Post").identifier().getFirst(), true)),
                "fingerprint");
    }

    private static Entity entity(String name) {
        return database.entity(name);
    }

    private static Column column(String entity, String attribute) {
        return ((Attribute.Basic) entity(entity).findAttribute(attribute).orElseThrow()).column();
    }
}
