package io.espalier.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how many checks are done; gone when it is closed. */
final class ContractProgressBar implements AutoCloseable {

    /** Null where nothing is shown. */
    private final @Nullable ProgressBar bar;

    /**
     * @param shown false where nobody watches: what moves on a terminal is a mess in a log
     */
    ContractProgressBar(boolean shown, long checks) {
        bar =
                shown
                        ? new ProgressBarBuilder()
                                .setTaskName("Checking")
                                .setInitialMax(checks)
                                .setUnit(" checks", 1)
                                .setUpdateIntervalMillis(200)
                                .clearDisplayOnFinish()
                                .build()
                        : null;
    }

    /** From now on checks of that kind are run. */
    void start(String group) {
        if (bar != null) {
            bar.setExtraMessage(group);
        }
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
