package io.espalier.cli;

import io.espalier.community.stackexchange.ImportProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far an import is; the last bar is gone when it is closed. */
final class ImportProgressBar implements ImportProgress, AutoCloseable {

    private static final long KILOBYTE = 1_000;
    private static final long UNKNOWN = -1;

    private final boolean shown;

    /** Null before the first step, and always where nothing is shown. */
    private @Nullable ProgressBar bar;

    /**
     * @param shown false where nobody watches: what moves on a terminal is a mess in a log
     */
    ImportProgressBar(boolean shown) {
        this.shown = shown;
    }

    @Override
    public void startReading(String file, long bytes) {
        start(
                new ProgressBarBuilder()
                        .setTaskName(file)
                        .setInitialMax(bytes)
                        .setUnit(" kB", KILOBYTE)
                        .showSpeed());
    }

    @Override
    public void read(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    /** The database does this in one go, so there is no telling how far it is. */
    @Override
    public void startWriting(String table) {
        start(
                new ProgressBarBuilder()
                        .setTaskName("Writing " + table)
                        .setInitialMax(UNKNOWN)
                        .hideEta());
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private void start(ProgressBarBuilder next) {
        close();
        if (shown) {
            bar = next.setUpdateIntervalMillis(200).clearDisplayOnFinish().build();
        }
    }
}
