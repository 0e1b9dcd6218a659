package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The guide shows code that other tests run. */
class HandWrittenGuideTest {

    private final Markdown guide = Markdown.read("docs/hand-written.md");

    @Test
    void theControllersAreThoseOfTheTest() {
        String controller =
                withoutSpaces(
                        Markdown.read(
                                        "src/test/java/io/espalier/engine/handwritten/PostController.java")
                                .text());

        assertThat(guide.fences("java"))
                .isNotEmpty()
                .allSatisfy(shown -> assertThat(controller).contains(withoutSpaces(shown)));
    }

    @Test
    void theFieldsAreThoseOfTheTest() {
        String schema = Markdown.read("src/test/resources/handwritten/handwritten.graphqls").text();

        assertThat(guide.fences("graphql").getFirst().lines().map(String::strip))
                .allSatisfy(line -> assertThat(schema).contains(line));
    }

    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s+", "");
    }
}
