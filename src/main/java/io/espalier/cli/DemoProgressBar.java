package io.espalier.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far the demo is; gone when it is closed. */
final class DemoProgressBar implements AutoCloseable {

    /** Null where nothing is shown. */
    private final @Nullable ProgressBar bar;

    /**
     * @param shown false where nobody watches: what moves on a terminal is a mess in a log
     */
    DemoProgressBar(boolean shown, long rows) {
        bar =
                shown
                        ? new ProgressBarBuilder()
                                .setTaskName("Making it up")
                                .setInitialMax(rows)
                                .setUnit(" rows", 1)
                                .setUpdateIntervalMillis(200)
                                .clearDisplayOnFinish()
                                .build()
                        : null;
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
