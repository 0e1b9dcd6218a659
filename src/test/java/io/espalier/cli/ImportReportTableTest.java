package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.community.stackexchange.ImportReport;
import io.espalier.community.stackexchange.ImportReport.Reason;
import io.espalier.community.stackexchange.ImportReport.TableReport;
import io.espalier.community.stackexchange.Site;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportReportTableTest {

    @Test
    void alignsNumbersAndSaysWhyRowsWereSkipped() {
        ImportReport report =
                new ImportReport(
                        new Site("beer"),
                        List.of(
                                new TableReport(
                                        "users",
                                        "Users",
                                        Optional.of("Users.xml.xz"),
                                        6863,
                                        6860,
                                        3,
                                        List.of(),
                                        List.of()),
                                new TableReport(
                                        "posts",
                                        "Posts",
                                        Optional.of("Posts.xml"),
                                        9,
                                        9,
                                        0,
                                        List.of(),
                                        List.of(
                                                new Reason(2, "no author, who is gone"),
                                                new Reason(
                                                        1, "no accepted answer, which is gone"))),
                                new TableReport(
                                        "votes",
                                        "Votes",
                                        Optional.of("Votes.xml"),
                                        18564,
                                        17079,
                                        0,
                                        List.of(new Reason(1485, "the post is gone")),
                                        List.of()),
                                new TableReport(
                                        "badges",
                                        "Badges",
                                        Optional.empty(),
                                        0,
                                        0,
                                        0,
                                        List.of(),
                                        List.of()),
                                new TableReport(
                                        "post_links",
                                        "PostLinks",
                                        Optional.of("PostLinks.xml"),
                                        148,
                                        141,
                                        0,
                                        List.of(
                                                new Reason(6, "the post is gone"),
                                                new Reason(1, "the related post is gone")),
                                        List.of())));

        assertThat(ImportReportTable.render(report).lines().toList())
                .isEqualTo(
                        """
                        table       from              read  written  already there  skipped  why
                        users       Users.xml.xz      6863     6860              3        0
                        posts       Posts.xml            9        9              0        0
                        votes       Votes.xml        18564    17079              0     1485  the post is gone
                        badges      (no Badges.xml)      0        0              0        0
                        post_links  PostLinks.xml      148      141              0        7  6: the post is gone, 1: the related post is gone

                        posts: 2 rows have no author, who is gone.
                        posts: 1 row has no accepted answer, which is gone.
                        Imported beer: 24089 rows.\
                        """
                                .lines()
                                .toList());
    }

    @Test
    void saysThatNothingWasNew() {
        ImportReport report =
                new ImportReport(
                        new Site("beer"),
                        List.of(
                                new TableReport(
                                        "users",
                                        "Users",
                                        Optional.of("Users.xml"),
                                        7,
                                        0,
                                        7,
                                        List.of(),
                                        List.of())));

        assertThat(ImportReportTable.render(report))
                .endsWith("The database has all of beer already: nothing was written.");
    }
}
