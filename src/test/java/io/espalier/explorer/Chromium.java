package io.espalier.explorer;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.slf4j.LoggerFactory;

/** The Chromium of this machine, if it has one. */
final class Chromium {

    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final String MISSING =
            "Browser tests need one of %s and one of %s in PATH; in Debian: apt-get install chromium chromium-driver"
                    .formatted(BROWSERS, DRIVERS);

    /**
     * Warns of every Chromium that is newer than Selenium; no command here depends on that. Kept
     * here, because java.util.logging forgets the level of a logger that nobody holds.
     */
    private static final Logger SELENIUM_LOG = Logger.getLogger("org.openqa.selenium");

    private Chromium() {}

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

    static ChromeDriver start(Dimension window) {
        File browser = find(BROWSERS).orElseThrow(() -> new IllegalStateException(MISSING));
        File driver = find(DRIVERS).orElseThrow(() -> new IllegalStateException(MISSING));
        SELENIUM_LOG.setLevel(Level.SEVERE);
        return new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver).build(),
                options(browser, window));
    }

    private static Optional<File> find(List<String> names) {
        return names.stream()
                .flatMap(name ->
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    private static ChromeOptions options(File browser, Dimension window) {
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
                // Nothing is half-way in a picture.
                "--force-prefers-reduced-motion",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=%d,%d".formatted(window.width, window.height));
        return options;
    }
}
