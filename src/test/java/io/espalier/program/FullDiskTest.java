package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.SmallDisk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

    /** Too little to unpack the server, for its write-ahead log, and for all the rows. */
    @ParameterizedTest
    @ValueSource(ints = {60, 140, 180})
    void aFirstStartOnASmallDiskSaysInOneLineThatItIsFull(int megabytes) throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(megabytes);
                Program program = Program.start(disk.directory().resolve("folder"))) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(complaints(program))
                    .singleElement()
                    .asString()
                    .startsWith("The disk of ")
                    .contains(" is full")
                    .contains("Free some space, ");
            assertThat(processesOf(disk.directory())).isEmpty();
        }
    }

    @Test
    void aDiskThatFillsUpStopsNoReaderAndTheNextStartSaysSo() throws Exception {
        try (SmallDisk disk = SmallDisk.ofMegabytes(300)) {
            Path folder = disk.directory().resolve("folder");
            try (Program program = Program.start(folder, "--espalier.demo.users=2").ready()) {
                disk.leave(0);
                assertThat(program.query("{ users { totalCount } }")).contains("\"totalCount\":2");
                program.signal("TERM");
                assertThat(program.exitCode()).isEqualTo(143);
                assertThat(processesOf(folder)).isEmpty();
            }
            try (Program second = Program.start(folder)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(complaints(second))
                        .singleElement()
                        .asString()
                        .startsWith("The disk of " + folder + " is full: ");
                assertThat(processesOf(folder)).isEmpty();
            }
        }
    }

    /** What runs of the server that the folder holds. */
    private static List<String> processesOf(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().command().stream())
                .filter(command -> command.startsWith(folder.toString()))
                .toList();
    }

    /** All but the lines of a start that goes well. */
    private static List<String> complaints(Program program) {
        return program.lines().stream()
                .filter(line -> !line.matches("(Espalier|Database|Changelog) .*"))
                .toList();
    }
}
