package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project's {@code pom.xml}, by what stands behind its artifacts' names. */
record Pom(String text) {

    private static final Pattern OPTIONAL =
            Pattern.compile(
                    "<artifactId>([^<]+)</artifactId>\\s*(<version>[^<]+</version>\\s*)?<optional>true<");

    static Pom ofThisProject() {
        return new Pom(Markdown.read("pom.xml").text());
    }

    /** The version of an artifact, a property resolved. */
    String version(String artifact) {
        String version =
                find("<artifactId>" + artifact + "</artifactId>.*?<version>(.*?)</version>");
        return version.startsWith("${")
                ? find("<" + version.substring(2, version.length() - 1) + ">(.*?)</")
                : version;
    }

    /** The dependencies that users of the artifact do not get. */
    List<String> optionalArtifacts() {
        return OPTIONAL.matcher(text).results().map(artifact -> artifact.group(1)).toList();
    }

    private String find(String regex) {
        Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(regex).isTrue();
        return matcher.group(1);
    }
}
