package io.espalier.explorer;

import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The system's Chromium, without a window and without a network: only this machine's 127.0.0.1 can
 * be reached.
 */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final String MISSING =
            "Browser tests need one of %s and one of %s in PATH; in Debian: apt-get install chromium chromium-driver"
                    .formatted(BROWSERS, DRIVERS);
    private static final Dimension DESK = new Dimension(1400, 900);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Warns of every Chromium that is newer than Selenium; no command here depends on that. Kept
     * here, because java.util.logging forgets the level of a logger that nobody holds.
     */
    private static final Logger SELENIUM_LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Whether a test that needs one should run: where one is installed, and everywhere with {@code
     * -Dbrowser=required}.
     */
    static boolean isExpected() {
        if (find(BROWSERS).isPresent() && find(DRIVERS).isPresent()) {
            return true;
        }
        LoggerFactory.getLogger(Browser.class).warn("{}", MISSING);
        return "required".equals(System.getProperty("browser"));
    }

    /** Starts one, with a profile of its own. */
    static Browser start() {
        File browser = find(BROWSERS).orElseThrow(() -> new IllegalStateException(MISSING));
        File driver = find(DRIVERS).orElseThrow(() -> new IllegalStateException(MISSING));
        SELENIUM_LOG.setLevel(Level.SEVERE);
        return new Browser(
                new ChromeDriver(
                        new ChromeDriverService.Builder().usingDriverExecutable(driver).build(),
                        options(browser)));
    }

    private WebDriverWait patience() {
        return new WebDriverWait(driver, Duration.ofSeconds(30));
    }

    private static Optional<File> find(List<String> names) {
        return names.stream()
                .flatMap(name ->
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private static ChromeOptions options(File browser) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.addArguments(
                "--headless=new",
                // Root has no sandbox, and most containers have none; the pages are our own.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=%d,%d".formatted(DESK.width, DESK.height));
        return options;
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

    /** What a condition in JavaScript comes to on the page as it is. */
    boolean holds(String condition) {
        return Boolean.TRUE.equals(driver.executeScript("return " + condition));
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
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(event ->
                        List.of("Network.requestWillBeSent", "Network.webSocketCreated")
                                .contains(event.path("method").asString()))
                .map(Browser::addressOf)
                .toList();
    }

    private static String addressOf(JsonNode event) {
        JsonNode parameters = event.path("params");
        return parameters.path("request").path("url").asString(parameters.path("url").asString(""));
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

    byte[] screenshot() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
