package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.SampleRows.FEBRUARY;
import static io.espalier.community.stackexchange.SampleRows.JANUARY;
import static io.espalier.community.stackexchange.SampleRows.MARCH;
import static io.espalier.community.stackexchange.SampleRows.comment;
import static io.espalier.community.stackexchange.SampleRows.post;
import static io.espalier.community.stackexchange.SampleRows.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.espalier.community.stackexchange.ImportReport.TableReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackExchangeImportTest extends ImportFixture {
    @Test
    void writesWholeRowsOfEveryTable() {
        writeCompleteDump();

        run();

        UUID ann = IDS.id(RowKind.USER, 1, time(JANUARY));
        UUID question = IDS.id(RowKind.POST, 10, time(JANUARY));
        UUID answer = IDS.id(RowKind.POST, 11, time(FEBRUARY));
        UUID excerpt = IDS.id(RowKind.POST, 12, time(MARCH));
        UUID hops = RowIds.category("hops", time(JANUARY));
        String january = "\"2020-01-01 10:00:00.123+00\"";
        String february = "\"2020-02-01 10:00:00+00\"";
        String march = "\"2020-03-01 00:00:00+00\"";
        assertThat(rows("users"))
                .isEqualTo(
                        List.of(
                                row(
                                        ann,
                                        "\"Ann O'Neill\"",
                                        "",
                                        "USER",
                                        42,
                                        "",
                                        january,
                                        january,
                                        "",
                                        0),
                                row(
                                        IDS.id(RowKind.USER, -1, time(FEBRUARY)),
                                        "user-1",
                                        "",
                                        "USER",
                                        1,
                                        "",
                                        february,
                                        february,
                                        "",
                                        0)));
        assertThat(rows("profiles"))
                .isEqualTo(
                        List.of(
                                row(
                                        IDS.id(RowKind.PROFILE, 1, time(JANUARY)),
                                        ann,
                                        "\"<p>Hi,\nall\"",
                                        "https://i.example/a.png",
                                        "Graz",
                                        "https://ann.example",
                                        january,
                                        january,
                                        0)));
        assertThat(rows("posts"))
                .isEqualTo(
                        List.of(
                                row(
                                        question,
                                        "QUESTION",
                                        "\"What are hops?\"",
                                        "<p>?</p>",
                                        "t",
                                        7,
                                        -3,
                                        ann,
                                        "",
                                        answer,
                                        january,
                                        march,
                                        "",
                                        0),
                                row(
                                        answer,
                                        "ANSWER",
                                        "",
                                        "Flowers.",
                                        "t",
                                        0,
                                        5,
                                        "",
                                        question,
                                        "",
                                        february,
                                        february,
                                        "",
                                        0),
                                row(
                                        excerpt,
                                        "WIKI",
                                        "",
                                        "Flowers.",
                                        "t",
                                        0,
                                        0,
                                        "",
                                        "",
                                        "",
                                        march,
                                        march,
                                        "",
                                        0)));
        assertThat(rows("categories"))
                .isEqualTo(List.of(row(hops, "hops", "Flowers.", january, january, 0)));
        assertThat(rows("post_categories"))
                .isEqualTo(List.of(row(question, hops, january, january, january)));
        assertThat(rows("comments"))
                .isEqualTo(
                        List.of(
                                row(
                                        IDS.id(RowKind.COMMENT, 1, time(FEBRUARY)),
                                        "Thanks!",
                                        2,
                                        answer,
                                        ann,
                                        "",
                                        february,
                                        february,
                                        "",
                                        0)));
        assertThat(rows("votes"))
                .isEqualTo(
                        List.of(
                                row(
                                        IDS.id(RowKind.VOTE, 1, time(MARCH)),
                                        "FAVORITE",
                                        question,
                                        ann,
                                        "2020-03-01",
                                        march,
                                        march)));
        assertThat(rows("badges"))
                .isEqualTo(
                        List.of(
                                row(
                                        IDS.id(RowKind.BADGE, 1, time(FEBRUARY)),
                                        "Student",
                                        "BRONZE",
                                        ann,
                                        february,
                                        february,
                                        february)));
        assertThat(rows("post_links"))
                .isEqualTo(
                        List.of(
                                row(
                                        IDS.id(RowKind.POST_LINK, 1, time(MARCH)),
                                        "DUPLICATE",
                                        answer,
                                        question,
                                        march,
                                        march)));
    }

    @Test
    void mapsEveryKindOfPostAndVote() {
        folder().file(
                        "Posts",
                        Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                                .map(type -> post(type, type, JANUARY, "ParentId=\"1\""))
                                .toArray(String[]::new))
                .file(
                        "Votes",
                        Stream.iterate(1, type -> type + 1)
                                .limit(17)
                                .map(type -> vote(type, 1, type, ""))
                                .toArray(String[]::new));

        run();

        assertThat(
                        DatabaseContent.query(
                                database,
                                "select kind || coalesce(' of ' || (select kind from posts q where q.id = p.parent_id), '') from posts p order by views"))
                .isEqualTo(
                        List.of(
                                "QUESTION",
                                "ANSWER of QUESTION",
                                "WIKI",
                                "WIKI",
                                "WIKI",
                                "ARTICLE",
                                "WIKI",
                                "WIKI"));
        assertThat(DatabaseContent.query(database, "select distinct kind from votes order by kind"))
                .isEqualTo(
                        List.of(
                                "ACCEPT",
                                "UP",
                                "DOWN",
                                "OFFENSIVE",
                                "FAVORITE",
                                "CLOSE",
                                "REOPEN",
                                "BOUNTY_START",
                                "BOUNTY_CLOSE",
                                "DELETE",
                                "UNDELETE",
                                "SPAM",
                                "INFORM_MODERATOR",
                                "MODERATOR_REVIEW",
                                "APPROVE_EDIT"));
    }

    @Test
    void aSecondImportChangesNothingAndSaysSo() {
        writeCompleteDump();
        ImportReport first = run();
        Map<String, String> digest = DatabaseContent.digest(database);

        ImportReport second = run();

        assertThat(first.changedNothing()).isFalse();
        assertThat(second.changedNothing()).isTrue();
        assertThat(second.tables())
                .isEqualTo(
                        first.tables().stream()
                                .map(table ->
                                        new TableReport(
                                                table.table(),
                                                table.source(),
                                                table.file(),
                                                table.read(),
                                                0,
                                                table.written(),
                                                List.of(),
                                                List.of()))
                                .toList());
        assertThat(DatabaseContent.digest(database)).isEqualTo(digest);
    }

    @Test
    void leavesRowsThatAreThereAlone() {
        writeCompleteDump();
        run();
        DatabaseContent.execute(database, "update posts set title = 'Mine now', score = 1000");
        DatabaseContent.execute(database, "delete from badges");
        Map<String, String> digest = DatabaseContent.digest(database);

        ImportReport report = run();

        assertThat(
                        report.tables().stream()
                                .filter(table -> table.written() > 0)
                                .map(TableReport::table))
                .isEqualTo(List.of("badges"));
        DatabaseContent.execute(database, "delete from badges");
        assertThat(DatabaseContent.digest(database)).isEqualTo(digest);
    }

    @Test
    void addsWhatALaterDumpHasMore() {
        writeCompleteDump();
        run();

        folder().file(
                        "Comments",
                        comment(1, 11, "Thanks!", "UserId=\"1\" Score=\"2\""),
                        comment(2, 11, "Indeed.", "UserId=\"1\""));
        ImportReport report = run();

        assertThat(table(report, "comments"))
                .isEqualTo(
                        new TableReport(
                                "comments",
                                "Comments",
                                Optional.of("Comments.xml"),
                                2,
                                1,
                                1,
                                List.of(),
                                List.of()));
    }

    /** A moderator's decision outlives the next dump. */
    @Test
    void bringsNothingBackThatWasDeleted() {
        writeCompleteDump();
        run();
        DatabaseContent.execute(
                database,
                "update posts set deleted_at = '2024-01-01 00:00:00+00' where kind = 'QUESTION'");
        DatabaseContent.execute(database, "update users set deleted_at = '2024-01-01'");
        Map<String, String> digest = DatabaseContent.digest(database);

        run();
        assertThat(DatabaseContent.digest(database)).isEqualTo(digest);

        folder().file(
                        "Comments",
                        comment(1, 11, "Thanks!", "UserId=\"1\" Score=\"2\""),
                        comment(2, 11, "Indeed.", "UserId=\"1\""));
        ImportReport report = run();

        assertThat(table(report, "comments").written()).isEqualTo(1);
        assertThat(DatabaseContent.query(database, "select deleted_at is null from comments"))
                .isEqualTo(List.of("f", "f"));
    }

    @Test
    void twoSitesOfTheSameNumbersStandBesideEachOther() {
        writeCompleteDump();
        run();

        ImportReport report = run(new Site("other"));

        assertThat(table(report, "categories").alreadyThere()).isEqualTo(1);
        assertThat(DatabaseContent.counts(database))
                .isEqualTo(
                        Map.of(
                                "users",
                                4L,
                                "profiles",
                                2L,
                                "posts",
                                6L,
                                "categories",
                                1L,
                                "post_categories",
                                2L,
                                "comments",
                                2L,
                                "votes",
                                2L,
                                "badges",
                                2L,
                                "post_links",
                                2L));
        assertThat(
                        DatabaseContent.query(
                                database,
                                """
                                select count(*) from comments
                                join posts on posts.id = comments.post_id
                                join posts question on question.id = posts.parent_id
                                join users on users.id = comments.author_id and users.id = question.author_id\
                                """))
                .isEqualTo(List.of("2"));
    }

    @Test
    void anImportWaitsForAnotherThatRuns() {
        writeCompleteDump();
        List<CompletableFuture<ImportReport>> other = new ArrayList<>();
        ImportProgress startsAnother =
                new ImportProgress() {
                    @Override
                    public void startReading(String file, long bytes) {
                        if (other.isEmpty()) {
                            other.add(CompletableFuture.supplyAsync(() -> run()));
                            await().until(() ->
                                    List.of("advisory")
                                            .equals(
                                                    DatabaseContent.query(
                                                            database,
                                                            "select wait_event from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")));
                        }
                    }

                    @Override
                    public void read(long bytes) {}

                    @Override
                    public void startWriting(String table) {}
                };

        ImportReport report = run(SITE, startsAnother);

        assertThat(report.changedNothing()).isFalse();
        assertThat(other.getFirst().join().changedNothing()).isTrue();
    }

    @Test
    void tellsItsProgress() {
        writeCompleteDump();
        List<String> steps = new ArrayList<>();
        ImportProgress progress =
                new ImportProgress() {
                    @Override
                    public void startReading(String file, long bytes) {
                        steps.add(file);
                    }

                    @Override
                    public void read(long bytes) {}

                    @Override
                    public void startWriting(String table) {
                        steps.add(table);
                    }
                };

        run(SITE, progress);

        assertThat(steps)
                .isEqualTo(
                        Stream.concat(
                                        Stream.of(
                                                        "Users",
                                                        "Posts",
                                                        "Tags",
                                                        "Comments",
                                                        "Votes",
                                                        "Badges",
                                                        "PostLinks")
                                                .map(kind -> kind + ".xml"),
                                        DatabaseContent.TABLES.stream())
                                .toList());
    }
}
