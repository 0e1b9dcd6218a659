package io.espalier;

import io.espalier.cli.EspalierCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program, and the Spring application that it serves. */
@SpringBootApplication
public class Espalier {

    public static void main(String[] arguments) {
        int exitCode = EspalierCommand.commandLine(Espalier.class).execute(arguments);
        // A server that was started runs on after its command has ended.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
