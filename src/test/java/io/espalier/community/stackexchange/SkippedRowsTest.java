package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.SampleRows.JANUARY;
import static io.espalier.community.stackexchange.SampleRows.badge;
import static io.espalier.community.stackexchange.SampleRows.comment;
import static io.espalier.community.stackexchange.SampleRows.link;
import static io.espalier.community.stackexchange.SampleRows.post;
import static io.espalier.community.stackexchange.SampleRows.user;
import static io.espalier.community.stackexchange.SampleRows.vote;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.community.stackexchange.ImportReport.Reason;
import io.espalier.community.stackexchange.ImportReport.TableReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rows of a sound dump that the database has no place for. */
class SkippedRowsTest extends ImportFixture {
    @Test
    void skipsWhatHasNoPlaceAndSaysWhy() {
        folder().file("Users", user(1, JANUARY))
                .file(
                        "Posts",
                        post(1, 1, JANUARY, ""),
                        post(2, 2, JANUARY, "ParentId=\"1\""),
                        post(3, 2, JANUARY, "ParentId=\"99\""),
                        post(4, 2, JANUARY, ""),
                        post(5, 2, JANUARY, "ParentId=\"2\""))
                .file(
                        "Comments",
                        comment(1, 1, "Hi", ""),
                        comment(2, 99, "Hi", ""),
                        comment(3, 3, "Hi", ""),
                        comment(4, 1, " &#xA;", ""))
                .file(
                        "Votes",
                        vote(1, 1, 2, ""),
                        vote(2, 99, 2, ""),
                        vote(3, 1, 14, ""),
                        vote(4, 99, 14, ""))
                .file(
                        "Badges",
                        badge(1, 1, "Class=\"1\""),
                        badge(2, 99, "Class=\"1\""),
                        badge(3, 1, ""),
                        "Id=\"4\" UserId=\"1\" Name=\"\" Date=\"" + JANUARY + "\" Class=\"2\"")
                .file(
                        "PostLinks",
                        link(1, 1, 2, 1),
                        link(2, 1, 99, 1),
                        link(3, 99, 1, 1),
                        link(4, 1, 2, 7),
                        link(5, 1, 1, 1),
                        link(6, 1, 2, 1),
                        link(7, 1, 2, 3));

        ImportReport report = run();

        assertThat(report.tables().stream().filter(table -> !table.skipped().isEmpty()))
                .isEqualTo(
                        List.of(
                                skipping(
                                        "posts",
                                        "Posts",
                                        5,
                                        2,
                                        new Reason(3, "the question answered is gone")),
                                skipping(
                                        "comments",
                                        "Comments",
                                        4,
                                        1,
                                        new Reason(2, "the post is gone"),
                                        new Reason(1, "there is no text")),
                                skipping(
                                        "votes",
                                        "Votes",
                                        4,
                                        1,
                                        new Reason(2, "the kind of vote is unknown"),
                                        new Reason(1, "the post is gone")),
                                skipping(
                                        "badges",
                                        "Badges",
                                        4,
                                        1,
                                        new Reason(1, "the user is gone"),
                                        new Reason(1, "the badge has no name"),
                                        new Reason(1, "the level is unknown")),
                                skipping(
                                        "post_links",
                                        "PostLinks",
                                        7,
                                        2,
                                        new Reason(1, "the kind of link is unknown"),
                                        new Reason(1, "the post is gone"),
                                        new Reason(1, "the related post is gone"),
                                        new Reason(1, "the post is linked to itself"),
                                        new Reason(1, "the same link stands there before"))));
        assertThat(report.tables())
                .allSatisfy(table ->
                        assertThat(table.read())
                                .isEqualTo(
                                        table.written()
                                                + table.alreadyThere()
                                                + table.skippedRows()));
    }

    @Test
    void leavesAReferenceEmptyThatLeadsNowhereAndMakesNobodyUp() {
        folder().file("Users", user(1, JANUARY))
                .file(
                        "Posts",
                        post(1, 1, JANUARY, "OwnerUserId=\"99\" AcceptedAnswerId=\"98\""),
                        post(2, 1, JANUARY, "OwnerUserId=\"1\""))
                .file("Comments", comment(1, 1, "Hi", "UserId=\"97\""))
                .file("Votes", vote(1, 1, 5, "UserId=\"96\""));

        ImportReport report = run();

        assertThat(table(report, "posts").emptied())
                .isEqualTo(
                        List.of(
                                new Reason(1, "no author, who is gone"),
                                new Reason(1, "no accepted answer, which is gone")));
        assertThat(table(report, "comments").emptied())
                .isEqualTo(List.of(new Reason(1, "no author, who is gone")));
        assertThat(table(report, "votes").emptied())
                .isEqualTo(List.of(new Reason(1, "no voter, who is gone")));
        assertThat(
                        DatabaseContent.query(
                                database,
                                """
                                select (select count(*) from users) || ' users, '
                                    || (select count(*) from posts where author_id is null and accepted_answer_id is null) || ' post, '
                                    || (select count(*) from comments where author_id is null) || ' comment, '
                                    || (select count(*) from votes where user_id is null) || ' vote'\
                                """))
                .isEqualTo(List.of("1 users, 1 post, 1 comment, 1 vote"));
    }

    @Test
    void importsADumpWithoutTheFilesThatItCanDoWithout() {
        folder().file("Users", user(1, JANUARY))
                .file("Posts", post(1, 1, JANUARY, "Tags=\"&lt;a&gt;\""));

        ImportReport report = run();

        assertThat(
                        report.tables().stream()
                                .filter(table -> table.file().isEmpty())
                                .map(table -> table.table() + " " + table.read()))
                .isEqualTo(
                        List.of(
                                "categories 1",
                                "comments 0",
                                "votes 0",
                                "badges 0",
                                "post_links 0"));
        assertThat(DatabaseContent.counts(database)).containsEntry("post_categories", 1L);
    }

    private static TableReport skipping(
            String table, String source, long read, long written, Reason... reasons) {
        return new TableReport(
                table,
                source,
                Optional.of(source + ".xml"),
                read,
                written,
                0,
                List.of(reasons),
                List.of());
    }
}
