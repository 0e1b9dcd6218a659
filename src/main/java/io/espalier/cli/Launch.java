package io.espalier.cli;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring on behalf of a command. */
final class Launch {

    private Launch() {}

    /**
     * Answers the running application; closing it ends its database too.
     *
     * @throws Failed if it does not start; Spring has said why
     */
    static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, String... arguments) {
        try {
            return application.run(arguments);
        } catch (RuntimeException failure) {
            throw new Failed(failure);
        }
    }

    /** What was reported already. */
    static final class Failed extends RuntimeException {
        private Failed(Throwable cause) {
            super(cause);
        }
    }
}
