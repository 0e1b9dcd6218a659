package io.espalier.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.Espalier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassPathTest {

    /** Where Spring and Java read what each element of the class path has. */
    private static final List<String> READ_EVERYWHERE =
            List.of("META-INF/spring", "META-INF/services/");

    /** {@code ./mvnw spring-boot:run} has the libraries first, {@code java -jar} the program. */
    @Test
    void noLibraryHidesAFileOfTheProgram() throws Exception {
        URI classes = Espalier.class.getProtectionDomain().getCodeSource().getLocation().toURI();

        assertThat(files(Path.of(classes)))
                .hasSizeGreaterThan(100)
                .filteredOn(file -> READ_EVERYWHERE.stream().noneMatch(file::startsWith))
                .noneMatch(ClassPathTest::isInALibrary);
    }

    private static boolean isInALibrary(String file) {
        return Espalier.class
                .getClassLoader()
                .resources(file)
                .anyMatch(place -> place.getProtocol().equals("jar"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
