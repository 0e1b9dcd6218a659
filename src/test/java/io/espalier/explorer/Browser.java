package io.espalier.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system's Chromium, without a window and without a network: only this machine's 127.0.0.1 can
 * be reached.
 */
final class Browser implements AutoCloseable {

    private static final Dimension DESK = new Dimension(1400, 900);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ChromeDriver driver;
    private final List<SentRequest> sent = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one, with a profile of its own. */
    static Browser start() {
        return new Browser(Chromium.start(DESK));
    }

    private WebDriverWait patience() {
        return new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50));
    }

    /** As it was when it started, for a visitor who was never at that origin. */
    void forget(String origin) {
        driver.get("about:blank");
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "all"));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        resize(DESK);
    }

    void open(String address) {
        driver.get(address);
    }

    /** The element, once it can be clicked. */
    WebElement element(By place) {
        return patience().until(ExpectedConditions.elementToBeClickable(place));
    }

    void click(By place) {
        element(place).click();
    }

    /** Sends keys to whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    void waitForText(By place, String text) {
        patience().until(ExpectedConditions.textToBePresentInElementLocated(place, text));
    }

    /**
     * Waits until GraphiQL knows which operation stands in its editor: it looks a moment after the
     * text has come, and until then would run the one before.
     */
    void waitUntilKnown(String operation) {
        String told = "v.includes('\"operationName\":\"" + operation + "\"')";
        patience().until(browser -> holds("Object.values(localStorage).some(v => " + told + ")"));
    }

    void waitUntilGone(By place) {
        patience().until(ExpectedConditions.invisibilityOfElementLocated(place));
    }

    /** All the text of a CodeMirror editor, also what is scrolled away; empty if there is none. */
    String editor(String selector) {
        @Nullable Object text =
                driver.executeScript(
                        "return document.querySelector(arguments[0] + ' .CodeMirror')?.CodeMirror.getValue()",
                        selector);
        return text == null ? "" : (String) text;
    }

    /** Replaces the text of a CodeMirror editor, once it is there. */
    void write(String selector, String text) {
        element(By.cssSelector(selector + " .CodeMirror"));
        driver.executeScript(
                "document.querySelector(arguments[0] + ' .CodeMirror').CodeMirror.setValue(arguments[1])",
                selector,
                text);
    }

    /** What a condition in JavaScript comes to on the page as it is. */
    boolean holds(String condition) {
        return value(condition).equals(true);
    }

    /** What an expression in JavaScript comes to, which is not null. */
    Object value(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression));
    }

    void waitUntil(String condition) {
        patience().withMessage(condition).until(waiting -> holds(condition));
    }

    /** What a script of the folder {@code explorer} of the tests' resources returns. */
    Object script(String name) {
        return Objects.requireNonNull(driver.executeScript(ExplorerFile.read(name)));
    }

    /** What a script makes of these, which calls its last argument with that. */
    Object scriptLater(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    /** The text of an editor, once it contains this. */
    String editorWith(String selector, String text) {
        patience()
                .withMessage(() -> "'%s' in: %s".formatted(text, editor(selector)))
                .until(waiting -> editor(selector).contains(text));
        return editor(selector);
    }

    /** The addresses of all requests since this was last asked, in their order. */
    List<String> requests() {
        List<String> addresses = sent().stream().map(SentRequest::address).toList();
        sent.clear();
        return addresses;
    }

    /** All requests since {@link #requests} was last asked, in their order. */
    List<SentRequest> sent() {
        driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .flatMap(event -> SentRequest.of(event).stream())
                .forEach(sent::add);
        return List.copyOf(sent);
    }

    /** What the console got since this was last asked; errors of the policy are there too. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    void resize(Dimension window) {
        driver.manage().window().setSize(window);
    }

    /** What the operating system says that its user prefers. */
    void prefer(String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    /** Whether it believes to have a network. */
    void connect(boolean online) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        !online,
                        "latency",
                        0,
                        "downloadThroughput",
                        -1,
                        "uploadThroughput",
                        -1));
    }

    /** With {@code -Dscreenshots=} a folder, leaves a picture there for people to look at. */
    void keep(String name) throws IOException {
        String folder = System.getProperty("screenshots");
        if (folder != null) {
            // Away from whatever it would highlight.
            new Actions(driver).moveToLocation(0, 0).perform();
            Path images = Files.createDirectories(Path.of(folder));
            Files.write(images.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
