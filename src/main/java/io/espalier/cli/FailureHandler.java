package io.espalier.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one line why a command failed, where that is known; otherwise leaves the stack trace to
 * picocli.
 */
final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
            throws Exception {
        if (failure instanceof Launch.Failed) {
            return ExitCode.SOFTWARE;
        }
        String explanation = FailureExplanation.of(failure).orElseThrow(() -> failure);
        command.getErr().println(command.getColorScheme().errorText(explanation));
        return ExitCode.SOFTWARE;
    }
}
