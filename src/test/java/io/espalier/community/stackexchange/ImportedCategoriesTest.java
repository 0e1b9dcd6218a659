package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.SampleRows.FEBRUARY;
import static io.espalier.community.stackexchange.SampleRows.MARCH;
import static io.espalier.community.stackexchange.SampleRows.post;
import static io.espalier.community.stackexchange.SampleRows.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.community.stackexchange.ImportReport.TableReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportedCategoriesTest extends ImportFixture {
    @Test
    void filesPostsUnderACategoryThatSomebodyElseMade() {
        UUID id = UUID.randomUUID();
        DatabaseContent.execute(
                database, "insert into categories (id, name) values ('" + id + "', 'hops')");
        writeCompleteDump();

        run();

        assertThat(DatabaseContent.query(database, "select category_id from post_categories"))
                .isEqualTo(List.of(id.toString()));
    }

    @Test
    void aCategoryIsAsOldAsItsFirstUseElseItsWikiElseTheSite() {
        folder().file("Users", user(1, FEBRUARY))
                .file(
                        "Posts",
                        post(1, 1, MARCH, "Tags=\"&lt;used&gt;\""),
                        post(2, 1, FEBRUARY, "Tags=\"|used|unlisted|\""),
                        post(3, 5, MARCH, ""),
                        post(4, 4, "2020-03-02T00:00:00.000", "Body=\"About it.\""))
                .file(
                        "Tags",
                        "Id=\"1\" TagName=\"used\" ExcerptPostId=\"4\" WikiPostId=\"3\"",
                        "Id=\"2\" TagName=\"unused\" ExcerptPostId=\"4\" WikiPostId=\"3\"",
                        "Id=\"3\" TagName=\"bare\" ExcerptPostId=\"99\"",
                        "Id=\"4\" TagName=\"bare\"");

        ImportReport report = run();

        assertThat(rows("categories"))
                .containsExactlyInAnyOrder(
                        category("used", FEBRUARY, "\"About it.\""),
                        category("unlisted", FEBRUARY, ""),
                        category("unused", MARCH, "\"About it.\""),
                        category("bare", FEBRUARY, ""));
        assertThat(table(report, "categories"))
                .isEqualTo(
                        new TableReport(
                                "categories",
                                "Tags",
                                Optional.of("Tags.xml"),
                                4,
                                4,
                                0,
                                List.of(),
                                List.of()));
    }

    private static String category(String name, String createdAt, String description) {
        Instant time = time(createdAt);
        String text = '"' + time.toString().replace("T", " ").replace("Z", "+00") + '"';
        return row(RowIds.category(name, time), name, description, text, text, "0");
    }
}
