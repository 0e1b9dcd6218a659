package io.espalier.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that break rules, compiled against the production code and shown to the rules. */
final class Planted {

    private static final Pattern NAME = Pattern.compile("io\\.espalier\\.[\\w.]*?(Planted\\w*)");

    private final SequencedMap<String, String> sources = new LinkedHashMap<>();

    /** A public class of that name with a field of each of those types. */
    Planted add(String packageName, String name, String... types) {
        String fields =
                Stream.of(types)
                        .map(type -> type + " of_" + type.replace('.', '_') + ";")
                        .collect(joining(" "));
        return addSource(packageName, name, "public class " + name + " { " + fields + " }");
    }

    Planted addSource(String packageName, String name, String declaration) {
        sources.put(packageName + "." + name, "package " + packageName + "; " + declaration);
        return this;
    }

    /** A package's own file, with those annotations. */
    Planted addPackageInfo(String packageName, String annotations) {
        sources.put(packageName + ".package-info", annotations + " package " + packageName + ";");
        return this;
    }

    /** The planted classes alone, compiled into that folder. */
    JavaClasses compile(Path folder) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, text) -> files.add(new Source(name, text)));
        List<String> options =
                List.of(
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString());
        StringWriter problems = new StringWriter();
        if (!ToolProvider.getSystemJavaCompiler()
                .getTask(problems, null, null, options, null, files)
                .call()) {
            throw new IOException(problems.toString());
        }
        return new ClassFileImporter().importPath(folder);
    }

    /** The simple names of the planted classes that the rule refuses, sorted. */
    static SequencedSet<String> refused(ArchRule rule, JavaClasses classes) {
        SequencedSet<String> names = new TreeSet<>();
        for (String line : rule.evaluate(classes).getFailureReport().getDetails()) {
            Matcher matcher = NAME.matcher(line);
            if (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
