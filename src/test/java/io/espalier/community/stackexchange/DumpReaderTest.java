package io.espalier.community.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpReaderTest {

    @TempDir private Path directory;

    @ParameterizedTest
    @EnumSource
    void readsTheSameRowsFromEveryPacking(Packing packing) {
        byte[] text =
                DumpFolder.document(
                                "Posts",
                                List.of(
                                        "Id=\"1\" Body=\"&lt;p&gt;a&#xA;b&#xD;c&amp;d&#x1F600;é\"",
                                        "Id=\"-2\" Title=\"\""))
                        .getBytes(StandardCharsets.UTF_8);

        List<DumpRow> rows = read("Posts.xml" + packing.ending(), DumpFolder.pack(packing, text));

        String file = "Posts.xml" + packing.ending();
        assertThat(rows)
                .isEqualTo(
                        List.of(
                                new DumpRow(file, 3, Map.of("Id", "1", "Body", "<p>a\nb\rc&d😀é")),
                                new DumpRow(file, 4, Map.of("Id", "-2", "Title", ""))));
    }

    /** The parser counts them against limits that are meant for entities. */
    @Test
    void readsMoreEscapedCharactersThanTheParserAllowsByItself() {
        String row = "Id=\"1\" Body=\"" + "&lt;p&gt;".repeat(60_000) + "\"";
        String body = "<p>".repeat(60_000);

        assertThat(read("Posts.xml", document(row, row)))
                .extracting(read -> read.require("Body"))
                .isEqualTo(List.of(body, body));
    }

    @Test
    void readsATextThatIsSplitBetweenAnyTwoBytes() {
        String body = "aé€😀".repeat(30_000);

        assertThat(
                        read("Posts.xml", document("Id=\"1\" Body=\"" + body + "\""))
                                .getFirst()
                                .require("Body"))
                .isEqualTo(body);
    }

    @Test
    void tellsEveryByteTakenFromTheDisk() {
        byte[] packed = DumpFolder.pack(Packing.XZ, document("Id=\"1\""));
        AtomicLong bytes = new AtomicLong();

        read("Posts.xml.xz", packed, bytes);

        assertThat(bytes).hasValue(packed.length);
    }

    @Test
    void namesTheLineOfMalformedXml() {
        assertBroken(document("Id=\"1\"", "Id=\"2\" Id=\"3\""), 4, "this is not XML: ");
        assertBroken(document("Id=\"1\"", "Id=\"2\" Body=\"a < b\""), 4, "this is not XML: ");
        assertBroken(
                document("Id=\"1\" Body=\"&#0;\""),
                3,
                "this is not XML: Character reference \"&#0\"");
        assertBroken(document("Id=\"1\" Body=\"&unknown;\""), 3, "this is not XML: ");
        assertBroken(
                "<posts>\n<row Id=\"1\"/>\n".getBytes(StandardCharsets.UTF_8),
                3,
                "this is not XML: ");
        assertBroken(
                "<posts>\n</posts>\nmore".getBytes(StandardCharsets.UTF_8), 3, "this is not XML: ");
        assertBroken(new byte[0], 1, "this is not XML: ");
    }

    @Test
    void namesTheLineOfAnElementThatNoDumpHas() {
        assertBroken(
                "<users>\n</users>".getBytes(StandardCharsets.UTF_8),
                1,
                "<users> stands where <posts> should");
        assertBroken(
                "<posts>\n<row Id=\"1\"/>\n<line Id=\"2\"/></posts>"
                        .getBytes(StandardCharsets.UTF_8),
                3,
                "<line> stands where <row> should");
    }

    @Test
    void namesTheLineOfBytesThatAreNotUtf8AndWritesNothingToStandardError() {
        PrintStream standardError = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            byte[] latin1 =
                    "<posts>\n<row Id=\"1\"/>\n<row Id=\"2\" Body=\"caf\u00E9\"/>\n</posts>"
                            .getBytes(StandardCharsets.ISO_8859_1);
            assertBroken(latin1, 3, "it cannot be read on: this is not UTF-8: byte 0xE9");
        } finally {
            System.setErr(standardError);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void expandsNoEntity() {
        assertBroken(
                "<!DOCTYPE posts [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<posts>\n<row Id=\"1\" Body=\"&e;\"/></posts>"
                        .getBytes(StandardCharsets.UTF_8),
                1,
                "this is not XML: found: DTD");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void saysThatAPackedFileIsCutOff(Packing packing) {
        byte[] packed = DumpFolder.pack(packing, incompressible());

        for (int length : new int[] {packed.length - 1, packed.length - 12, packed.length / 2}) {
            assertThatThrownBy(() ->
                            read("Posts.xml" + packing.ending(), Arrays.copyOf(packed, length)))
                    .isInstanceOf(BrokenFileException.class)
                    .hasMessageMatching(
                            "Posts\\.xml\\"
                                    + packing.ending()
                                    + ", line \\d+: it cannot be read on: the packed file is cut off");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void noticesThatAPackedFileWasChanged(Packing packing) {
        byte[] packed = DumpFolder.pack(packing, incompressible());
        packed[packed.length / 2] ^= 0x55;

        assertThatThrownBy(() -> read("Posts.xml" + packing.ending(), packed))
                .isInstanceOf(BrokenFileException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void refusesAFileThatIsNotPackedAsItsNameSays(Packing packing) {
        assertThatThrownBy(() -> read("Posts.xml" + packing.ending(), document("Id=\"1\"")))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageStartingWith(
                        "Posts.xml" + packing.ending() + ", line 1: it cannot be read: ");
    }

    private void assertBroken(byte[] text, long line, String problem) {
        assertThatThrownBy(() -> read("Posts.xml", text))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageStartingWith("Posts.xml, line " + line + ": " + problem)
                .hasMessageMatching("[^\n\r]*");
    }

    private List<DumpRow> read(String file, byte[] content) {
        return read(file, content, new AtomicLong());
    }

    private List<DumpRow> read(String file, byte[] content, AtomicLong bytes) {
        new DumpFolder(directory).file("Users").write(file, content);
        DumpFile found = Dump.in(directory, new Site("test")).find(DumpKind.POSTS).orElseThrow();
        List<DumpRow> rows = new ArrayList<>();
        try (DumpReader reader = DumpReader.open(found, bytes::addAndGet)) {
            Optional<DumpRow> row = reader.next();
            while (row.isPresent()) {
                rows.add(row.get());
                row = reader.next();
            }
        }
        return rows;
    }

    private static byte[] document(String... rows) {
        return DumpFolder.document("Posts", List.of(rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** Some 40 KB even when packed. */
    private static byte[] incompressible() {
        Random random = new Random(1);
        String[] rows =
                random.longs(5_000)
                        .mapToObj(number -> "Id=\"" + number + "\"")
                        .toArray(String[]::new);
        return document(rows);
    }
}
