package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;

/** The panel below the answer in use: what it asks for and when, by any hand and on any screen. */
@EnabledIf(value = "io.espalier.explorer.Chromium#isExpected", disabledReason = "no browser")
class PanelUseTest extends PanelTesting {

    private static final Dimension PHONE = new Dimension(400, 800);

    @Test
    void asksForReadsOfQueriesAloneAndForPlansOnRequestAlone() {
        drawer.run();
        drawer.explain();

        List<SentRequest> asked = asked(program);
        assertThat(asked)
                .extracting(
                        request -> request.body().contains("IntrospectionQuery"),
                        request -> request.headers().getOrDefault(EXPLAIN_HEADER, "none"))
                .containsExactly(tuple(true, "none"), tuple(false, "reads"), tuple(false, "plans"));
        assertThat(asked.get(2).body()).isEqualTo(asked.get(1).body());
    }

    /** From the editor by Tab and Enter alone, and out again: nothing holds the focus. */
    @Test
    void worksByTheKeyboard() throws SQLException {
        browser.click(By.cssSelector(".graphiql-query-editor .CodeMirror"));
        browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitUntil("document.querySelector('.panel-summary').textContent.includes(' ms')");

        tabTo("panel-toggle");
        browser.press(Keys.ENTER);
        assertThat(drawer.isOpen()).isTrue();
        tabTo("panel-explain");
        browser.press(Keys.ENTER);
        drawer.waitUntilKnown();
        assertThat(browser.value("document.activeElement.className")).isEqualTo("panel-explain");
        tabTo("read");
        browser.press(Keys.SPACE);
        assertThat(drawer.text()).contains("from posts t");
        tabTo("");
        assertThat(browser.value("document.activeElement.tagName")).isEqualTo("PRE");
        tabTo("statement-copy");
        browser.press(Keys.ENTER);
        browser.waitUntil("document.activeElement.textContent === 'Copied'");
        browser.press(Keys.ESCAPE);
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.ENTER);
        assertThat(drawer.text()).doesNotContain("from posts t");
        tabTo("read");
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.press(Keys.SPACE);
        assertThat(drawer.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void isReadableInEitherLight(String scheme) throws Exception {
        fillCategories();
        browser.prefer(scheme);
        drawer.write("Rare", ExplorerFile.read("rare.graphql"));
        drawer.run();
        drawer.explain();
        drawer.openReads();
        assertThat(drawer.lowContrasts()).isEmpty();

        drawer.write("Renames", mutation("contrast " + scheme));
        drawer.run();
        drawer.openReads();
        assertThat(drawer.lowContrasts()).isEmpty();
    }

    @Test
    void fitsAPhoneAndLeavesTheAnswerInSight() throws IOException {
        browser.resize(PHONE);
        drawer.run();
        drawer.explain();
        drawer.openReads();
        browser.keep("explorer-plan-phone");

        Rectangle answer = browser.element(By.cssSelector(".result-window")).getRect();
        Rectangle panel = browser.element(Drawer.PANEL).getRect();
        assertThat(answer.height).isGreaterThan(40);
        assertThat(panel.y).isGreaterThanOrEqualTo(answer.y + answer.height);
        assertThat(browser.holds("document.body.scrollHeight <= innerHeight")).isTrue();
        assertThat(
                        browser.holds(
                                "[...document.querySelectorAll('.panel, .panel *')].every(part =>"
                                        + " part.getBoundingClientRect().right <= innerWidth)"))
                .isTrue();
    }

    @Test
    void eachTabHasItsOwnReads() {
        drawer.toggle();
        drawer.run();
        String discussions = drawer.text();
        assertThat(discussions).startsWith("posts | page of Post · with author | 3 rows | … ms\n");

        drawer.tab("Pages");
        assertThat(drawer.summary()).isEqualTo("run a query to see them");
        assertThat(drawer.text()).startsWith("Each SQL statement that a query runs will be here");
        drawer.run();
        assertThat(drawer.text()).startsWith("users | page of User | ").doesNotContain("posts");

        drawer.tab("Discussions");
        assertThat(drawer.text()).isEqualTo(discussions);
    }

    /** GraphiQL would put such an answer into the tab that is in front by then. */
    @Test
    void anAnswerThatComesAfterItsTabWasLeftIsShownNowhere() throws Exception {
        drawer.toggle();
        try (Connection blocker = program.database().connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table posts in access exclusive mode");
            browser.click(By.className("graphiql-execute-button"));
            browser.waitUntil("document.querySelector('.panel-body').ariaBusy === 'true'");
            drawer.tab("Pages");
            blocker.commit();
        }
        browser.waitUntil(
                "performance.getEntriesByType('resource').filter(sent =>"
                        + " sent.name.endsWith('/graphql')).length === 2");

        assertThat(drawer.text()).startsWith("Each SQL statement that a query runs will be here");
        assertThat(browser.editor(RESPONSE)).isEmpty();
        drawer.tab("Discussions");
        assertThat(drawer.summary()).isEqualTo("stopped: its tab was left before the answer");
    }

    @Test
    void whatFailsBeforeItRunsShowsNoReadsOfTheOneBefore() {
        drawer.toggle();
        drawer.run();
        drawer.write("Unknown", "query Unknown { posts(first: 1) { nodes { colour } } }");
        drawer.run();

        assertThat(drawer.summary()).isEqualTo("none");
        assertThat(drawer.note()).contains("colour");
        assertThat(drawer.text()).isEqualTo("Nothing is known of what it read.");

        drawer.tab("Pages");
        drawer.run();
        browser.write("section[aria-label=Variables]", "{");
        drawer.run();
        assertThat(drawer.summary()).isEqualTo("none");
        assertThat(drawer.note()).isEqualTo("GraphiQL did not send it: the answer says why.");
        assertThat(drawer.text()).isEqualTo("Nothing is known of what it read.");
    }

    @Test
    void saysInOneLineWhyThereIsNoExplanation() {
        drawer.toggle();
        drawer.run();
        String reads = drawer.text();
        browser.connect(false);
        drawer.explain();

        assertThat(drawer.note()).isEqualTo("Not explained. The server could not be reached.");
        assertThat(drawer.text()).isEqualTo(reads);
        drawer.run();
        assertThat(drawer.note()).isEqualTo("The server could not be reached.");
        browser.connect(true);
        drawer.run();
        assertThat(drawer.note()).isEmpty();
        assertThat(drawer.text()).isEqualTo(reads);
        assertThat(browser.console())
                .hasSize(2)
                .allMatch(line -> line.contains("ERR_INTERNET_DISCONNECTED"));
    }

    /**
     * Presses Tab until an element of this class has the focus; Escape before it leaves an editor.
     */
    private static void tabTo(String className) {
        for (int i = 0; i < 40; i++) {
            browser.press(Keys.ESCAPE, Keys.TAB);
            if (browser.value("document.activeElement.className").equals(className)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + className);
    }
}
