package io.espalier.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EngineJarIT {

    private static final Path JAR = Path.of("target", "espalier-engine.jar");
    private static final Pattern CLASS_NAME = Pattern.compile("io\\.espalier\\.[\\w.]+");

    @Test
    void holdsTheEngineAndHowItIsFound() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .filteredOn(name -> !name.endsWith("/"))
                    .contains("io/espalier/engine/spring/EspalierAutoConfiguration.class")
                    .filteredOn(name -> !name.startsWith("io/espalier/engine/"))
                    .containsExactlyInAnyOrder(
                            "META-INF/MANIFEST.MF",
                            "META-INF/maven/io.espalier/espalier/pom.properties",
                            "META-INF/maven/io.espalier/espalier/pom.xml",
                            "META-INF/services/org.hibernate.integrator.spi.Integrator",
                            "META-INF/spring.factories",
                            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                            "META-INF/spring/org.springframework.boot.graphql.test.autoconfigure.AutoConfigureGraphQl.imports");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class")).isNull();
        }
    }

    @Test
    void everyClassThatItNamesIsInIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<JarEntry> lists =
                    jar.stream()
                            .filter(entry ->
                                    entry.getName().matches("META-INF/(spring|services).*\\w"))
                            .toList();
            for (JarEntry list : lists) {
                String text =
                        new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(CLASS_NAME.matcher(text).results().map(name -> name.group()))
                        .as(list.getName())
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(jar.getEntry(name.replace('.', '/') + ".class"))
                                        .as(name)
                                        .isNotNull());
            }
        }
    }

    /** A folder of classes has one such file, so the program's repeats the engine's lines. */
    @Test
    void theProgramHasEveryFactoryOfTheEngine() throws IOException {
        Properties engine = factories("src/main/engine/META-INF/spring.factories");
        Properties program = factories("src/main/resources/META-INF/spring.factories");

        engine.forEach((type, classes) ->
                assertThat(program.getProperty((String) type).split(","))
                        .as((String) type)
                        .contains(((String) classes).split(",")));
        assertThat(engine).isNotEmpty();
    }

    private static Properties factories(String file) throws IOException {
        Properties factories = new Properties();
        try (InputStream text = Files.newInputStream(Path.of(file))) {
            factories.load(text);
        }
        return factories;
    }
}
