package io.espalier.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version and the Java it runs on. */
final class EspalierVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"Espalier " + current(), "Java ${java.version} (${java.vendor})"};
    }

    /** The version that Maven built. */
    static String current() throws IOException {
        Properties build = new Properties();
        try (InputStream file =
                EspalierVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) {
                build.load(file);
            }
        }
        return build.getProperty("build.version", "(unbuilt)");
    }
}
