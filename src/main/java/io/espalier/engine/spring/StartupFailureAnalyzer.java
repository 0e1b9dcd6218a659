package io.espalier.engine.spring;

import io.espalier.engine.error.Fault;
import io.espalier.engine.error.StartupException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the report of a failed start as a text to read, instead of a stack trace. */
final class StartupFailureAnalyzer extends AbstractFailureAnalyzer<StartupException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartupException cause) {
        String faults =
                cause.faults().stream()
                        .map(StartupFailureAnalyzer::paragraph)
                        .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Schema, entities and tables do not agree:\n\n" + faults,
                "Mend each of the above (" + cause.faults().size() + " in all) and start again.",
                cause);
    }

    private static String paragraph(Fault fault) {
        return "  "
                + fault.place()
                + ": "
                + fault.found()
                + ".\n      "
                + fault.mend()
                + ". ["
                + fault.code()
                + "]";
    }
}
