package io.espalier.cli;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * Says in one line why Spring did not start, where that is known; otherwise leaves it to Spring's
 * own reporter.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return FailureExplanation.of(failure)
                .map(explanation -> {
                    System.err.println(Help.defaultColorScheme(Ansi.AUTO).errorText(explanation));
                    return true;
                })
                .orElse(false);
    }
}
