package io.espalier.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;

/** A folder in which a Java is installed. */
final class JavaHome {

    private final File directory;
    private final int feature;

    private JavaHome(File directory, int feature) {
        this.directory = directory;
        this.feature = feature;
    }

    /**
     * The Java of a folder, if one is installed there. Its version is what its file {@code release}
     * says, so nothing is started to learn it.
     */
    static Optional<JavaHome> in(File directory) {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(directory.toPath().resolve("release"))) {
            release.load(file);
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
        int feature = featureOf(release.getProperty("JAVA_VERSION", "0").replace("\"", ""));
        JavaHome home = new JavaHome(directory, feature);
        return home.executable().canExecute() ? Optional.of(home) : Optional.<JavaHome>empty();
    }

    /** The feature release: 8 of {@code 1.8.0_402}, 25 of {@code 25.0.1}; 0 of what is none. */
    static int featureOf(String version) {
        String[] numbers = version.split("[^0-9]+");
        int place = numbers.length > 1 && numbers[0].equals("1") ? 1 : 0;
        return numbers.length == 0 || numbers[place].isEmpty()
                ? 0
                : Integer.parseInt(numbers[place]);
    }

    File directory() {
        return directory;
    }

    int feature() {
        return feature;
    }

    File executable() {
        boolean windows = File.separatorChar == '\\';
        return new File(new File(directory, "bin"), windows ? "java.exe" : "java");
    }
}
