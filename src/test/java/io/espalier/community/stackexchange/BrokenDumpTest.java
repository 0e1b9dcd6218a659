package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.SampleRows.JANUARY;
import static io.espalier.community.stackexchange.SampleRows.MARCH;
import static io.espalier.community.stackexchange.SampleRows.link;
import static io.espalier.community.stackexchange.SampleRows.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokenDumpTest extends ImportFixture {
    @Test
    void aBrokenFileLeavesTheDatabaseAsItWas() {
        writeCompleteDump();
        run();
        Map<String, String> digest = DatabaseContent.digest(database);
        folder().file("Users", user(1, JANUARY), user(2, JANUARY), user(3, JANUARY));

        folder().file("PostLinks", link(1, 11, 10, 3), link(2, 11, 10, 1).replace(MARCH, "March"));
        assertBroken(
                "PostLinks.xml, line 4: CreationDate is not a date between 1970 and 9999 as in 2014-01-21T20:26:05.383: 'March'");

        folder().file("PostLinks", link(1, 11, 10, 3), link(2, 11, 12, 1), link(1, 12, 10, 1));
        assertBroken("PostLinks.xml, line 5: the Id 1 stands in line 3 already");

        folder().file("PostLinks", link(1, 11, 10, 3).replace("LinkTypeId", "Kind"));
        assertBroken("PostLinks.xml, line 3: the attribute LinkTypeId is missing");

        folder().file("PostLinks", "Id=\"1\" < ");
        assertThatThrownBy(this::run)
                .isInstanceOf(BrokenFileException.class)
                .hasMessageStartingWith("PostLinks.xml, line 3: this is not XML: ");

        assertThat(DatabaseContent.digest(database)).isEqualTo(digest);
        folder().file("PostLinks");
        assertThat(table(run(), "users").written()).isEqualTo(2);
    }

    @Test
    void saysWhatTheDatabaseRefused() {
        folder();
        DatabaseContent.execute(database, "drop table post_links");

        assertThatThrownBy(this::run)
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith(
                        "The database refused the import: ERROR: relation \"post_links\" does not exist");
    }

    @Test
    void aFailureWhileTablesAreFilledLeavesThemAsTheyWere() {
        writeCompleteDump();
        ImportProgress failing =
                new ImportProgress() {
                    @Override
                    public void startReading(String file, long bytes) {}

                    @Override
                    public void read(long bytes) {}

                    @Override
                    public void startWriting(String table) {
                        if (table.equals("post_links")) {
                            throw new IllegalStateException("the terminal is gone");
                        }
                    }
                };

        assertThatThrownBy(() -> run(SITE, failing)).hasMessage("the terminal is gone");

        assertThat(DatabaseContent.counts(database).values()).containsOnly(0L);
    }

    private void assertBroken(String message) {
        assertThatThrownBy(this::run).isInstanceOf(BrokenFileException.class).hasMessage(message);
    }
}
