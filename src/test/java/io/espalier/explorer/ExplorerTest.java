package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.support.Color;

/** What somebody sees who opens the program in a browser. */
@EnabledIf(value = "io.espalier.explorer.Chromium#isExpected", disabledReason = "no browser")
class ExplorerTest {

    private static final String QUERY = ".graphiql-query-editor";
    private static final String VARIABLES = "section[aria-label=Variables]";
    private static final String RESPONSE = ".graphiql-response";
    private static final By QUERY_EDITOR = By.cssSelector(QUERY + " .CodeMirror");
    private static final By PANEL = By.className("graphiql-plugin");
    private static final By DIALOG = By.cssSelector("[role=dialog]");

    private static final Dimension PHONE = new Dimension(400, 800);

    @AutoClose private static DemoProgram program;
    @AutoClose private static Browser browser;
    private static String origin;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        program = DemoProgram.start();
        origin = program.origin();
    }

    @BeforeEach
    void visitForTheFirstTime() {
        browser.forget(origin);
    }

    @AfterEach
    void nothingWasWrongAndNothingCameFromElsewhere() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(
                        address -> address.startsWith(origin + "/") || address.startsWith("data:"));
    }

    @Test
    void leadsFromTheStartPageToTheAnswerOfAnExample() throws IOException {
        browser.open(origin + "/");
        browser.click(By.partialLinkText("GraphiQL"));
        browser.editorWith(QUERY, "query Discussions");

        browser.click(QUERY_EDITOR);
        browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));

        assertThat(browser.editorWith(RESPONSE, "\"statements\""))
                .contains("\"comments\": {")
                .contains("\"reputation\": ")
                .doesNotContain("\"errors\"");
        browser.keep("graphiql");
    }

    @Test
    void opensWithATabForEachExample() {
        browser.open(origin + "/graphiql");
        browser.click(By.xpath("//button[text()='Pages']"));
        browser.editorWith(QUERY, "query Pages");
        assertThat(browser.editor(VARIABLES)).contains("\"first\": 5");

        browser.waitUntilKnown("Pages");
        browser.click(By.className("graphiql-execute-button"));

        assertThat(browser.editorWith(RESPONSE, "\"statements\""))
                .contains("\"hasNextPage\": true")
                .doesNotContain("\"errors\"");
    }

    @Test
    void showsTheDescriptionsOfTheDomain() throws IOException {
        browser.open(origin + "/graphiql#docs");
        browser.click(By.linkText("Query"));
        browser.waitForText(PANEL, "All users.");
        browser.click(By.linkText("User"));
        browser.waitForText(PANEL, "Someone who writes here.");
        browser.keep("docs");
    }

    @Test
    void bringsBackAnExampleWhoseTabWasClosed() throws IOException {
        browser.open(origin + "/graphiql");
        browser.click(By.cssSelector(".graphiql-tab-close"));
        browser.editorWith(QUERY, "query PostsOfUsers");

        browser.click(By.cssSelector("[aria-label='Show Examples']"));
        By pages = By.xpath("//section[@aria-label='Examples']//button[strong='Pages']");
        browser.element(pages);
        browser.keep("examples");
        browser.click(pages);
        browser.editorWith(QUERY, "query Pages");

        assertThat(browser.editor(VARIABLES)).contains("\"first\": 5");
    }

    /** Under a policy that forbids styles and scripts of any other place than the page's files. */
    @Test
    void everyPanelAndDialogWorksUnderThePolicy() {
        browser.open(origin + "/graphiql");
        for (String panel : List.of("Documentation Explorer", "History", "Examples")) {
            browser.click(By.cssSelector("[aria-label='Show %s']".formatted(panel)));
            browser.element(By.cssSelector("[aria-label='Hide %s']".formatted(panel)));
        }
        for (String dialog : List.of("Open short keys dialog", "Open settings dialog")) {
            browser.click(By.cssSelector("[aria-label='%s']".formatted(dialog)));
            browser.element(DIALOG);
            browser.press(Keys.ESCAPE);
            browser.waitUntilGone(DIALOG);
        }
        browser.click(QUERY_EDITOR);
        browser.press(Keys.chord(Keys.CONTROL, Keys.SPACE));
        browser.element(By.className("CodeMirror-hints"));
    }

    @ParameterizedTest
    @CsvSource({"/, body, start", "/graphiql, .graphiql-container, graphiql"})
    void isDarkWhereTheSystemIs(String path, String place, String name) throws IOException {
        browser.prefer("dark");
        browser.open(origin + path);
        String background = browser.element(By.cssSelector(place)).getCssValue("background-color");
        browser.keep(name + "-dark");

        assertThat(brightness(Color.fromString(background).getColor())).isLessThan(0.3f);
    }

    @Test
    void theStartPageFitsAPhone() throws IOException {
        browser.resize(PHONE);
        browser.open(origin + "/");
        browser.keep("start-phone");

        assertThat(
                        browser.holds(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    @Test
    void onAPhoneTheAnswerIsBelowTheQuery() throws IOException {
        browser.resize(PHONE);
        browser.open(origin + "/graphiql");
        Rectangle query = browser.element(QUERY_EDITOR).getRect();
        Rectangle answer = browser.element(By.cssSelector(RESPONSE)).getRect();
        browser.keep("graphiql-phone");

        assertThat(answer.y).isGreaterThan(query.y + query.height);
    }

    /** From 0, black, to 1. */
    private static float brightness(java.awt.Color colour) {
        return java.awt.Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null)[
                2];
    }
}
