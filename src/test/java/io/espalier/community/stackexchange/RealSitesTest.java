package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.espalier.community.stackexchange.ImportReport.TableReport;
import io.espalier.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports real sites, all into one database. The expected figures are from the statistics that lie
 * beside the dumps, which another program made.
 */
class RealSitesTest {

    private static final List<String> SITES =
            List.of("beer", "quantumcomputing", "french.meta", "conlang.meta");

    private static TestDatabase database;
    private static final Map<String, Map<String, String>> FIRST = new LinkedHashMap<>();
    private static final Map<String, Map<String, String>> SECOND = new LinkedHashMap<>();
    private static Map<String, String> digestOfFirst = Map.of();

    @BeforeAll
    static void importEverySiteTwice() {
        database = TestDatabase.migrated();
        if (!SITES.stream().map(RealSitesTest::data).allMatch(Files::isDirectory)) {
            return;
        }
        SITES.forEach(site -> FIRST.put(site, figures(run(site))));
        digestOfFirst = DatabaseContent.digest(database);
        SITES.forEach(site -> SECOND.put(site, figures(run(site))));
    }

    /**
     * Before each, because an assumption that fails before all of them skips them without a word.
     */
    @BeforeEach
    void requireData() {
        SITES.forEach(site ->
                assumeTrue(
                        Files.isDirectory(data(site)),
                        "The dump "
                                + data(site)
                                + " is not there; it is no part of the repository"));
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void countsEveryRowOfEverySite() {
        assertThat(FIRST)
                .isEqualTo(
                        Map.of(
                                "beer",
                                Map.of(
                                        "users", "6863 read, 6863 written, 0 there, 0 skipped",
                                        "profiles", "6501 read, 6501 written, 0 there, 0 skipped",
                                        "posts", "3471 read, 3471 written, 0 there, 0 skipped",
                                        "categories", "153 read, 153 written, 0 there, 0 skipped",
                                        "post_categories",
                                                "2027 read, 2027 written, 0 there, 0 skipped",
                                        "comments", "3509 read, 3509 written, 0 there, 0 skipped",
                                        "votes", "18564 read, 17079 written, 0 there, 1485 skipped",
                                        "badges", "9367 read, 9367 written, 0 there, 0 skipped",
                                        "post_links", "148 read, 141 written, 0 there, 7 skipped"),
                                "quantumcomputing",
                                Map.of(
                                        "users", "3461 read, 3461 written, 0 there, 0 skipped",
                                        "profiles", "3416 read, 3416 written, 0 there, 0 skipped",
                                        "posts", "1986 read, 1986 written, 0 there, 0 skipped",
                                        "categories", "154 read, 152 written, 2 there, 0 skipped",
                                        "post_categories",
                                                "1553 read, 1553 written, 0 there, 0 skipped",
                                        "comments", "3413 read, 3413 written, 0 there, 0 skipped",
                                        "votes", "12560 read, 11973 written, 0 there, 587 skipped",
                                        "badges", "4671 read, 4671 written, 0 there, 0 skipped",
                                        "post_links", "327 read, 305 written, 0 there, 22 skipped"),
                                "french.meta",
                                Map.of(
                                        "users", "1703 read, 1703 written, 0 there, 0 skipped",
                                        "profiles", "1533 read, 1533 written, 0 there, 0 skipped",
                                        "posts", "781 read, 781 written, 0 there, 0 skipped",
                                        "categories", "94 read, 92 written, 2 there, 0 skipped",
                                        "post_categories",
                                                "618 read, 618 written, 0 there, 0 skipped",
                                        "comments", "1305 read, 1305 written, 0 there, 0 skipped",
                                        "votes", "4349 read, 4230 written, 0 there, 119 skipped",
                                        "badges", "4002 read, 4002 written, 0 there, 0 skipped",
                                        "post_links", "134 read, 128 written, 0 there, 6 skipped"),
                                "conlang.meta",
                                Map.of(
                                        "users", "272 read, 272 written, 0 there, 0 skipped",
                                        "profiles", "268 read, 268 written, 0 there, 0 skipped",
                                        "posts", "177 read, 177 written, 0 there, 0 skipped",
                                        "categories", "71 read, 2 written, 69 there, 0 skipped",
                                        "post_categories",
                                                "106 read, 106 written, 0 there, 0 skipped",
                                        "comments", "230 read, 230 written, 0 there, 0 skipped",
                                        "votes", "1119 read, 1092 written, 0 there, 27 skipped",
                                        "badges", "612 read, 612 written, 0 there, 0 skipped",
                                        "post_links", "20 read, 20 written, 0 there, 0 skipped")));
    }

    @Test
    void aSecondImportWritesNothing() {
        assertThat(SECOND.values())
                .allSatisfy(tables ->
                        assertThat(tables.values())
                                .allMatch(figures -> figures.contains(" 0 written, ")));
        assertThat(DatabaseContent.digest(database)).isEqualTo(digestOfFirst);
    }

    @Test
    void theDatabaseHoldsTheSumOfTheSites() {
        assertThat(DatabaseContent.counts(database))
                .isEqualTo(
                        Map.of(
                                "users", 12_299L,
                                "profiles", 11_718L,
                                "posts", 6_415L,
                                "categories", 399L,
                                "post_categories", 4_304L,
                                "comments", 8_457L,
                                "votes", 34_374L,
                                "badges", 18_652L,
                                "post_links", 594L));
        assertThat(
                        DatabaseContent.query(
                                database,
                                "select kind || ' ' || count(*) from posts group by kind order by kind"))
                .isEqualTo(List.of("QUESTION 1969", "ANSWER 3939", "WIKI 507"));
        assertThat(
                        DatabaseContent.query(
                                database,
                                "select count(*) from posts where accepted_answer_id is not null"))
                .isEqualTo(List.of("1105"));
        assertThat(
                        DatabaseContent.query(
                                database, "select count(*) from posts where author_id is null"))
                .isEqualTo(List.of("68"));
        assertThat(
                        DatabaseContent.query(
                                database, "select count(*) from comments where author_id is null"))
                .isEqualTo(List.of("101"));
        assertThat(
                        DatabaseContent.query(
                                database, "select count(*) from profiles where bio is not null"))
                .isEqualTo(
                        List.of(
                                String.valueOf(
                                        SITES.stream()
                                                .flatMap(site ->
                                                        PlainLines.of(
                                                                data(site).resolve("Users.xml.xz"))
                                                                .stream())
                                                .filter(line ->
                                                        !line.getOrDefault("AboutMe", "").isBlank())
                                                .count())));
    }

    @Test
    void idsTellTheDateOfCreation() {
        for (String table : DatabaseContent.TABLES) {
            if (table.equals("post_categories")) {
                continue;
            }
            assertThat(
                            DatabaseContent.query(
                                    database,
                                    """
                                    select count(*) from %s
                                    where uuid_extract_version(id) is distinct from 7
                                    or uuid_extract_timestamp(id) is distinct from created_at\
                                    """
                                            .formatted(table)))
                    .as(table)
                    .isEqualTo(List.of("0"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"beer", "quantumcomputing", "french.meta", "conlang.meta"})
    void everyPostIsWhatItsLineSays(String site) {
        RowIds ids = new RowIds(new Site(site));
        Map<UUID, String> expected = new LinkedHashMap<>();
        PlainLines.of(data(site).resolve("Posts.xml.xz"))
                .forEach(line -> {
                    Instant createdAt = Instant.parse(line.get("CreationDate") + "Z");
                    expected.put(
                            ids.id(
                                    RowKind.POST,
                                    Long.parseLong(line.getOrDefault("Id", "")),
                                    createdAt),
                            String.join(
                                    "|",
                                    line.getOrDefault("Title", "-"),
                                    line.getOrDefault("Body", "-"),
                                    line.getOrDefault("Score", "-"),
                                    line.getOrDefault("ViewCount", "0"),
                                    createdAt.toString().replaceFirst("(\\.\\d\\d\\d)?Z", "")));
                });

        Map<UUID, String> actual = new LinkedHashMap<>();
        DatabaseContent.query(
                        database,
                        """
                        select id || concat_ws('|', coalesce(title, '-'), content, score, views,
                                               to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS'))
                        from posts\
                        """)
                .forEach(text ->
                        actual.put(UUID.fromString(text.substring(0, 36)), text.substring(36)));

        expected.forEach((id, text) -> assertThat(actual.get(id)).isEqualTo(text));
    }

    /** What a user edits later is valid as a whole. */
    @Test
    void everyRowKeepsTheConstraintsOfItsEntity() {
        assertThat(
                        new JdbcTemplate(database.dataSource())
                                .queryForList(
                                        """
                                        select id from users where length(name) > 200 or name !~ '\\S' or length(email) > 254
                                        union all select id from profiles
                                        where length(avatar_url) > 2000 or length(location) > 300 or length(website_url) > 2000
                                        union all select id from posts where length(title) > 300 or title !~ '\\S' or views < 0
                                        union all select id from comments where content !~ '\\S'
                                        union all select id from categories where length(name) > 100 or name !~ '\\S'
                                        union all select id from badges where length(name) > 100 or name !~ '\\S'
                                        """,
                                        UUID.class))
                .isEmpty();
    }

    @Test
    void aQuestionStandsWithItsAnswersCommentsAuthorsAndCategories() {
        assertThat(
                        DatabaseContent.query(
                                database,
                                """
                                select concat_ws(' | ', p.title, author.name, p.score, p.views, p.kind, p.created_at, p.updated_at,
                                           (select string_agg(c.name, ' ' order by c.name)
                                            from post_categories pc join categories c on c.id = pc.category_id where pc.post_id = p.id),
                                           (select answerer.name from posts a join users answerer on answerer.id = a.author_id
                                            where a.id = p.accepted_answer_id and a.parent_id = p.id))
                                from posts p join users author on author.id = p.author_id
                                where p.title = 'What is a citra hop, and how does it differ from other hops?'\
                                """))
                .isEqualTo(
                        List.of(
                                "What is a citra hop, and how does it differ from other hops? | Tom Medley | 19 | 2277 | QUESTION"
                                        + " | 2014-01-21 20:26:05.383+00 | 2014-01-21 22:04:34.977+00 | hops | nhaarman"));
    }

    private static ImportReport run(String site) {
        return new StackExchangeImport(database.dataSource(), ImportProgress.SILENT)
                .run(Dump.in(data(site)));
    }

    private static Map<String, String> figures(ImportReport report) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (TableReport table : report.tables()) {
            figures.put(
                    table.table(),
                    "%d read, %d written, %d there, %d skipped"
                            .formatted(
                                    table.read(),
                                    table.written(),
                                    table.alreadyThere(),
                                    table.skippedRows()));
        }
        return figures;
    }

    private static Path data(String site) {
        return Path.of("..", "shared", "data", "stackexchange", site);
    }
}
