package io.espalier;

import io.espalier.cli.EspalierCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;

/** The program, and the Spring application that it serves. */
@SpringBootApplication(
        scanBasePackages = {"io.espalier.community", "io.espalier.database"},
        // Nobody here has repositories, and each start would look for them.
        exclude = {
            TomcatMetricsAutoConfiguration.class,
            DataJpaRepositoriesAutoConfiguration.class
        })
@EntityScan("io.espalier.community")
public class Espalier {

    public static void main(String[] arguments) {
        int exitCode = EspalierCommand.commandLine(Espalier.class).execute(arguments);
        // A server that was started runs on after its command has ended.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}
