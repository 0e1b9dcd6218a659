package io.espalier.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalledJavasTest {

    @TempDir Path parent;

    @ParameterizedTest
    @CsvSource({
        "1.8, 8",
        "1.8.0_402, 8",
        "9, 9",
        "11.0.2, 11",
        "17, 17",
        "25.0.3, 25",
        "27-ea, 27",
        "'', 0",
        "none, 0"
    })
    void readsTheFeatureReleaseOfAVersion(String version, int feature) {
        assertThat(JavaHome.featureOf(version)).isEqualTo(feature);
    }

    @Test
    void choosesTheNewestThatIsNewEnough() throws IOException {
        install("jdk-17", "17.0.15");
        install("jdk-25", "25.0.3");
        install("jdk-21", "21.0.1");

        assertThat(newest(null)).isEqualTo("jdk-25");
    }

    @Test
    void prefersTheOneThatJavaHomeNamesUnlessItIsTooOld() throws IOException {
        install("jdk-17", "17.0.15");
        install("jdk-21", "21.0.1");
        install("jdk-25", "25.0.3");

        assertThat(newest("jdk-21")).isEqualTo("jdk-21");
        assertThat(newest("jdk-17")).isEqualTo("jdk-25");
        assertThat(newest("nowhere")).isEqualTo("jdk-25");
    }

    @Test
    void looksIntoTheBundlesOfMacOs() throws IOException {
        install("temurin-25.jdk/Contents/Home", "25.0.3");

        assertThat(newest(null)).isEqualTo("temurin-25.jdk/Contents/Home");
    }

    @Test
    void findsNoneAmongOldAndBrokenOnes() throws IOException {
        install("jdk-17", "17.0.15");
        Files.createDirectories(parent.resolve("empty"));
        Files.createDirectories(parent.resolve("no-executable"));
        Files.writeString(parent.resolve("no-executable/release"), "JAVA_VERSION=\"25\"\n");

        assertThat(newest(null)).isNull();
    }

    private @Nullable String newest(@Nullable String javaHome) {
        String named = javaHome == null ? null : parent.resolve(javaHome).toString();
        return new InstalledJavas(
                        named, List.of(parent.toFile(), parent.resolve("nowhere").toFile()))
                .newest(21)
                .map(home -> parent.relativize(home.directory().toPath()).toString())
                .orElse(null);
    }

    private void install(String directory, String version) throws IOException {
        Path home = parent.resolve(directory);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        assertThat(Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true))
                .isTrue();
    }
}
