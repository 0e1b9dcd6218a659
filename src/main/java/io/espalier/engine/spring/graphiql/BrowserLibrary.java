package io.espalier.engine.spring.graphiql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** An npm package on the class path, as mvnpm lays it out. */
record BrowserLibrary(String name, String version) {

    /** Where the files of all of them are. */
    static final String LOCATION = "classpath:/META-INF/resources/_static/";

    /** The one on the class path, whichever version that is. */
    static BrowserLibrary find(String name) {
        Properties properties = new Properties();
        try (InputStream file =
                new ClassPathResource("META-INF/maven/org.mvnpm/" + name + "/pom.properties")
                        .getInputStream()) {
            properties.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new BrowserLibrary(name, properties.getProperty("version"));
    }

    /** Its folder below {@link #LOCATION}; another version has another. */
    String folder() {
        return name + "/" + version;
    }
}
