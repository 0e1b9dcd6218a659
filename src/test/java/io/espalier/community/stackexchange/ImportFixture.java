package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.SampleRows.FEBRUARY;
import static io.espalier.community.stackexchange.SampleRows.JANUARY;
import static io.espalier.community.stackexchange.SampleRows.MARCH;
import static io.espalier.community.stackexchange.SampleRows.badge;
import static io.espalier.community.stackexchange.SampleRows.comment;
import static io.espalier.community.stackexchange.SampleRows.link;
import static io.espalier.community.stackexchange.SampleRows.vote;
import static java.util.stream.Collectors.joining;

import io.espalier.community.stackexchange.ImportReport.TableReport;
import io.espalier.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A database of the test's own, and a directory to write a dump into that is then imported. */
abstract class ImportFixture {

    static final Site SITE = new Site("test");
    static final RowIds IDS = new RowIds(SITE);
    final TestDatabase database = TestDatabase.migrated();

    @TempDir Path directory;

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    /** One row in every table, two users, and three posts. */
    void writeCompleteDump() {
        folder().file(
                        "Users",
                        "Id=\"-1\" Reputation=\"1\" CreationDate=\""
                                + FEBRUARY
                                + "\" DisplayName=\" \" AboutMe=\"\" Location=\" \"",
                        "Id=\"1\" Reputation=\"42\" CreationDate=\""
                                + JANUARY
                                + "\" DisplayName=\"Ann O'Neill\" Location=\"Graz\""
                                + " WebsiteUrl=\"https://ann.example\" ProfileImageUrl=\"https://i.example/a.png\" AboutMe=\"&lt;p&gt;Hi,&#xA;all\"")
                .file(
                        "Posts",
                        "Id=\"10\" PostTypeId=\"1\" AcceptedAnswerId=\"11\" CreationDate=\""
                                + JANUARY
                                + "\" Score=\"-3\" ViewCount=\"7\""
                                + " Body=\"&lt;p&gt;?&lt;/p&gt;\" OwnerUserId=\"1\" LastEditDate=\""
                                + MARCH
                                + "\" Title=\"What are hops?\" Tags=\"&lt;hops&gt;\"",
                        "Id=\"11\" PostTypeId=\"2\" ParentId=\"10\" CreationDate=\""
                                + FEBRUARY
                                + "\" Score=\"5\" Body=\"Flowers.\""
                                + " OwnerDisplayName=\"gone\" LastEditDate=\""
                                + JANUARY
                                + "\"",
                        "Id=\"12\" PostTypeId=\"4\" CreationDate=\""
                                + MARCH
                                + "\" Body=\"Flowers.\" Title=\" \"")
                .file("Tags", "Id=\"1\" TagName=\"hops\" Count=\"1\" ExcerptPostId=\"12\"")
                .file("Comments", comment(1, 11, "Thanks!", "UserId=\"1\" Score=\"2\""))
                .file("Votes", vote(1, 10, 5, "UserId=\"1\""))
                .file("Badges", badge(1, 1, "Class=\"3\""))
                .file("PostLinks", link(1, 11, 10, 3));
    }

    DumpFolder folder() {
        return directory.resolve("Users.xml").toFile().exists()
                ? new DumpFolder(directory)
                : DumpFolder.in(directory);
    }

    ImportReport run() {
        return run(SITE);
    }

    ImportReport run(Site site) {
        return run(site, ImportProgress.SILENT);
    }

    ImportReport run(Site site, ImportProgress progress) {
        return new StackExchangeImport(database.dataSource(), progress)
                .run(Dump.in(directory, site));
    }

    List<String> rows(String table) {
        return DatabaseContent.rows(database, table);
    }

    static TableReport table(ImportReport report, String table) {
        return report.tables().stream()
                .filter(candidate -> candidate.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    static Instant time(String text) {
        return Instant.parse(text + "Z");
    }

    /** Values as a whole row is written: {@code (1,name,,t)}. */
    static String row(Object... values) {
        return Stream.of(values).map(Object::toString).collect(joining(",", "(", ")"));
    }
}
