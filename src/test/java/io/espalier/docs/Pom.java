package io.espalier.docs;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A project's {@code pom.xml}, by the names of artifacts. */
record Pom(String text) {

    private static final String DEPENDENCIES = "/project/dependencies/dependency";

    static Pom ofThisProject() {
        return new Pom(Markdown.read("pom.xml").text());
    }

    /** The version of an artifact, a property resolved. */
    String version(String artifact) {
        String version = find("//*[artifactId='" + artifact + "']/version").getFirst();
        return version.startsWith("${")
                ? find("//" + version.substring(2, version.length() - 1)).getFirst()
                : version;
    }

    /** The dependencies that users of the artifact get with it. */
    List<String> dependenciesForUsers() {
        return find(
                DEPENDENCIES + "[not(optional) and (not(scope) or scope='runtime')]/artifactId");
    }

    /** The dependencies that they do not. */
    List<String> optionalDependencies() {
        return find(DEPENDENCIES + "[optional='true']/artifactId");
    }

    private List<String> find(String path) {
        try {
            XPath xpath = XPathFactory.newInstance().newXPath();
            NodeList found =
                    (NodeList)
                            xpath.evaluate(
                                    path,
                                    // Without its namespace, names are plain.
                                    new InputSource(
                                            new StringReader(
                                                    text.replaceFirst(
                                                            "<project[^>]*>", "<project>"))),
                                    XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
