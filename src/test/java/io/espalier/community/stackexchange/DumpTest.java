package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest {

    @TempDir private Path directory;

    @Test
    void findsFilesOfAnyPackingInTheOrderOfTheirImport() {
        DumpFolder.in(directory)
                .remove("Posts.xml")
                .file("PostHistory")
                .write("posts.xml.GZ", new byte[0])
                .write("Tags.xml.xz", new byte[0])
                .write("Tags.xml.bak", new byte[0]);

        assertThat(Dump.in(directory, new Site("beer")).files())
                .isEqualTo(
                        List.of(
                                new DumpFile(
                                        DumpKind.USERS,
                                        directory.resolve("Users.xml"),
                                        Packing.NONE),
                                new DumpFile(
                                        DumpKind.POSTS,
                                        directory.resolve("posts.xml.GZ"),
                                        Packing.GZIP),
                                new DumpFile(
                                        DumpKind.TAGS,
                                        directory.resolve("Tags.xml.xz"),
                                        Packing.XZ)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Users", "Posts"})
    void refusesADumpWithoutUsersOrPosts(String kind) {
        DumpFolder.in(directory).remove(kind + ".xml");

        assertThatThrownBy(() -> Dump.in(directory, new Site("beer")))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "%s holds no %2$s.xml, %2$s.xml.xz or %2$s.xml.gz: a dump needs it",
                        directory, kind);
    }

    @Test
    void refusesTwoPackingsOfOneFile() {
        DumpFolder.in(directory).write("Posts.xml.xz", new byte[0]);

        assertThatThrownBy(() -> Dump.in(directory, new Site("beer")))
                .isInstanceOf(ImportException.class)
                .hasMessage(
                        "%s holds Posts twice, as Posts.xml and as Posts.xml.xz: keep one",
                        directory);
    }

    @Test
    void refusesWhatIsNoDirectory() {
        DumpFolder.in(directory);

        assertThatThrownBy(() -> Dump.in(directory.resolve("nowhere")))
                .isInstanceOf(ImportException.class)
                .hasMessage("%s does not exist", directory.resolve("nowhere"));
        assertThatThrownBy(() -> Dump.in(directory.resolve("Users.xml")))
                .isInstanceOf(ImportException.class)
                .hasMessage("%s is not a directory", directory.resolve("Users.xml"));
    }

    @ParameterizedTest
    @CsvSource({
        "/dumps/beer,                    beer",
        "/dumps/beer/,                   beer",
        "/dumps/./beer/../Beer,          beer",
        "/dumps/beer.stackexchange.com,  beer",
        "/dumps/french.meta,             french.meta",
        "/dumps/askubuntu.com,           askubuntu.com"
    })
    void callsTheSiteByTheNameOfItsDirectory(Path path, String expected) {
        assertThat(Site.namedAfter(path)).isEqualTo(new Site(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "beer garden", "bière", "-beer", ".stackexchange.com", "a\nb"})
    void refusesANameThatNoSiteHas(String name) {
        assertThatThrownBy(() -> new Site(name))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("'")
                .hasMessageEndingWith(
                        "' cannot be the name of a site: use letters, digits, dots and hyphens, as in --site beer");
    }

    @Test
    void theRootDirectoryNamesNoSite() {
        assertThatThrownBy(() -> Site.namedAfter(Path.of("/")))
                .isInstanceOf(ImportException.class)
                .hasMessage("The directory / has no name to call the site by: say it with --site");
    }
}
