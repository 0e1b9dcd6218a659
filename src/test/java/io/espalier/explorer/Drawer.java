package io.espalier.explorer;

import java.util.List;
import org.openqa.selenium.By;

/** The drawer of reads below GraphiQL's answer, as somebody uses it. Times are shown as "… ms". */
record Drawer(Browser browser) {

    static final By PANEL = By.className("panel");
    static final By TOGGLE = By.className("panel-toggle");
    static final By EXPLAIN = By.className("panel-explain");

    private static final String QUERY = ".graphiql-query-editor";
    private static final String IDLE =
            "document.querySelector('.panel-body').ariaBusy === 'false'"
                    + " && document.querySelector('.panel-explain')?.textContent !== 'Explaining …'";

    /** Opens GraphiQL and waits for its first example. */
    void visit(String origin) {
        browser.open(origin + "/graphiql");
        browser.editorWith(QUERY, "query Discussions");
        browser.element(PANEL);
    }

    /** Goes to the tab of an example, or of what was written there before. */
    void tab(String operation) {
        browser.click(By.xpath("//button[text()='%s']".formatted(operation)));
        browser.editorWith(QUERY, operation);
        browser.waitUntilKnown(operation);
    }

    /** Writes a document of one named operation into the tab in front. */
    void write(String operation, String document) {
        browser.write(QUERY, document);
        browser.waitUntilKnown(operation);
    }

    /** Runs what is in the tab in front, until the drawer knows what came of it. */
    void run() {
        browser.click(By.className("graphiql-execute-button"));
        waitUntilKnown();
    }

    /** Asks for the plans, until they are there. */
    void explain() {
        browser.click(EXPLAIN);
        waitUntilKnown();
    }

    void waitUntilKnown() {
        browser.waitUntil(IDLE);
    }

    /** Opens or closes it. */
    void toggle() {
        browser.click(TOGGLE);
    }

    /** Opens each read that is closed. */
    void openReads() {
        browser.waitUntil(
                "[...document.querySelectorAll('button.read[aria-expanded=false]')].map(read =>"
                        + " read.click()).length === 0");
    }

    /** The line that is always there. */
    String summary() {
        return masked(browser.element(By.className("panel-summary")).getText());
    }

    /** What it has to say of the run as a whole; empty if nothing. */
    String note() {
        return (String) browser.value("document.querySelector('.panel-note').innerText.trim()");
    }

    /** Everything that it shows below that line. */
    String text() {
        return (String) browser.script("panel-text.js");
    }

    List<?> lowContrasts() {
        return (List<?>) browser.script("low-contrasts.js");
    }

    boolean isOpen() {
        return "true".equals(browser.element(TOGGLE).getDomAttribute("aria-expanded"));
    }

    private static String masked(String text) {
        return text.replaceAll("[\\d.,]+ ms", "… ms");
    }
}
