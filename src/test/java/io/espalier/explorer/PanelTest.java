package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the panel below the answer shows of a query's reads. */
@EnabledIf(value = "io.espalier.explorer.Chromium#isExpected", disabledReason = "no browser")
class PanelTest extends PanelTesting {

    /** Nothing leads to the second read. */
    private static final String NOTHING =
            """
            query Nothing {
              users(first: 1, where: { name: { eq: "" } }) { nodes { posts { totalCount } } }
            }
            """;

    @Test
    void showsTheTreeOfReadsWithItsSql() throws IOException {
        // What a program takes that has just started is no picture of it.
        for (int i = 0; i < 20; i++) {
            drawer.run();
        }

        assertThat(drawer.isOpen()).isFalse();
        assertThat(drawer.summary()).isEqualTo("3 statements · 12 rows · … ms");
        drawer.toggle();
        browser.keep("explorer-panel");
        drawer.openReads();

        assertThat(drawer.text()).isEqualTo(ExplorerFile.read("discussions.txt"));
        drawer.run();
        assertThat(drawer.text()).isEqualTo(ExplorerFile.read("discussions.txt"));
        assertThat(browser.editor(RESPONSE))
                .contains("\"executed\": 3")
                .doesNotContain("explain")
                .doesNotContain("select");
    }

    @Test
    void explainsOnRequestWhatCouldBeFaster() throws Exception {
        fillCategories();
        drawer.write("Rare", ExplorerFile.read("rare.graphql"));
        for (int i = 0; i < 20; i++) {
            drawer.run();
        }
        String answer = browser.editor(RESPONSE);

        drawer.explain();
        browser.keep("explorer-plan");

        assertThat(drawer.isOpen()).isTrue();
        // Other tests write a category, too.
        assertThat(drawer.text().replaceAll("30,0\\d\\d", "30,0.."))
                .isEqualTo(ExplorerFile.read("rare-explained.txt"));
        assertThat(browser.editor(RESPONSE)).isEqualTo(answer);
        browser.prefer("dark");
        browser.keep("explorer-plan-dark");
    }

    @Test
    void tellsReadsThatNothingLedTo() {
        drawer.write("Nothing", NOTHING);
        drawer.run();
        drawer.toggle();

        assertThat(drawer.summary()).isEqualTo("1 statement · 0 rows · … ms");
        assertThat(drawer.text())
                .isEqualTo(
                        """
                        users | page of User | 0 rows | … ms
                          users.nodes.posts | totals of Post · did not run: nothing led to it\
                        """);
    }

    @Test
    void neverRunsAMutationAgain() throws Exception {
        drawer.write("Renames", mutation("written once"));
        drawer.run();
        drawer.toggle();

        assertThat(browser.editor(RESPONSE)).contains("\"name\": \"written once\"");
        drawer.openReads();
        assertThat(drawer.text()).isEqualTo(ExplorerFile.read("written.txt"));
        assertThat(drawer.note()).isEqualTo("A mutation is not explained: it would write again.");
        assertThat(browser.element(Drawer.EXPLAIN).getDomAttribute("aria-disabled"))
                .isEqualTo("true");
        browser.click(Drawer.EXPLAIN);
        browser.press(Keys.ENTER);
        assertThat(asked(program)).hasSize(2);
        assertThat(count("select count(*) from categories where name = 'written once'"))
                .isEqualTo(1);
    }

    @Test
    void isNotThereWhereItIsNotAllowed() {
        try (DemoProgram closed = DemoProgram.start("espalier.explain.mode=off")) {
            browser.open(closed.origin() + "/graphiql");
            browser.editorWith(".graphiql-query-editor", "query Discussions");
            browser.click(By.className("graphiql-execute-button"));
            browser.editorWith(RESPONSE, "\"executed\": 3");

            assertThat(browser.holds("document.querySelector('.panel') === null")).isTrue();
            assertThat(asked(closed))
                    .hasSize(2)
                    .noneMatch(request -> request.headers().containsKey(EXPLAIN_HEADER));
        }
    }

    @Test
    void showsValuesWhereThatIsAllowedAndPlansNowhereElse() {
        try (DemoProgram open =
                DemoProgram.start("espalier.explain.mode=reads", "espalier.explain.values=true")) {
            drawer.visit(open.origin());
            drawer.tab("Lookups");
            drawer.run();
            drawer.toggle();
            drawer.openReads();

            assertThat(drawer.text()).isEqualTo(ExplorerFile.read("lookups-with-values.txt"));
            assertThat(browser.holds("document.querySelector('.panel-explain') === null")).isTrue();
        }
    }
}
