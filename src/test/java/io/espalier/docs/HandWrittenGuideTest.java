package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The guide shows code that other tests run. */
class HandWrittenGuideTest {

    private final Markdown guide = Markdown.read("docs/hand-written.md");

    @Test
    void theControllersAreThoseOfTheTests() {
        String controllers =
                withoutSpaces(
                        text("src/test/java/io/espalier/engine/handwritten/PostController.java")
                                + text(
                                        "src/test/java/io/espalier/engine/handwritten/PageController.java")
                                + text(
                                        "src/main/java/io/espalier/community/action/PostActions.java"));

        assertThat(guide.fences("java"))
                .hasSizeGreaterThan(4)
                .allSatisfy(shown -> assertThat(controllers).contains(withoutSpaces(shown)));
    }

    @Test
    void theFieldsAreThoseOfTheTests() {
        String schema =
                text("src/test/resources/handwritten/handwritten.graphqls")
                        + text("src/test/resources/handwritten/pages.graphqls")
                        + text("graphql-schema/post.graphqls").replace("\"The draft.\" ", "");

        assertThat(guide.fences("graphql"))
                .hasSize(4)
                .flatMap(fence -> fence.lines().map(String::strip).toList())
                .allSatisfy(line -> assertThat(schema).contains(line));
    }

    private static String text(String file) {
        return Markdown.read(file).text();
    }

    private static String withoutSpaces(String code) {
        return code.replaceAll("\\s+", "");
    }
}
