package io.espalier.engine.spring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.engine.error.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {

    @ParameterizedTest
    @CsvSource({"H2, 2, 2.4.240", "PostgreSQL, 14, 14.20", "MariaDB, 15, 15.1"})
    void refusesWhatTheEngineDoesNotServe(String product, int majorVersion, String version) {
        assertThatThrownBy(() -> DatabaseCheck.require(product, majorVersion, version))
                .isInstanceOf(StartupException.class)
                .hasMessageEndingWith(
                        "UNSUPPORTED_DATABASE DataSource: it leads to "
                                + product
                                + " "
                                + version
                                + ". Give the application a PostgreSQL of release 15 or newer.");
    }

    @Test
    void takesTheOldestPostgres() {
        assertThatCode(() -> DatabaseCheck.require("PostgreSQL", 15, "15.0"))
                .doesNotThrowAnyException();
    }
}
