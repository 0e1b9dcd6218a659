package io.espalier.engine.spring.graphiql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The examples that a domain brings along as files. */
final class ExampleFiles {

    private static final String DOCUMENT = ".graphql";
    private static final String VARIABLES = ".json";

    private ExampleFiles() {}

    /** Those that match one of the patterns, by file name; empty if none does. */
    static List<Example> read(ResourcePatternResolver resources, List<String> patterns)
            throws IOException {
        List<Resource> files = new ArrayList<>();
        for (String pattern : patterns) {
            files.addAll(List.of(resources.getResources(pattern)));
        }
        files.sort(Comparator.comparing(ExampleFiles::name));
        List<Example> examples = new ArrayList<>();
        for (Resource file : files) {
            examples.add(new Example(text(file), variables(file)));
        }
        return examples;
    }

    private static String variables(Resource document) throws IOException {
        Resource file = document.createRelative(name(document).replace(DOCUMENT, VARIABLES));
        return file.exists() ? text(file) : "";
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename(), "a file of a pattern has a name");
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8).strip();
    }
}
