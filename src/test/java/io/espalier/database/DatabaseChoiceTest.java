package io.espalier.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class DatabaseChoiceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, EMBEDDED",
                "'', '', EMBEDDED",
                "-, postgresql://h/d, URL",
                "'', postgresql://h/d, URL",
                "jdbc:postgresql://h/d, -, SPRING",
                "jdbc:postgresql://h/d, postgresql://h/d, SPRING",
            })
    void springsPropertiesWinOverDatabaseUrlOverTheEmbeddedServer(
            String spring, String url, DatabaseChoice expected) {
        MockEnvironment environment = new MockEnvironment();
        if (spring != null) {
            environment.setProperty("spring.datasource.url", spring);
        }
        if (url != null) {
            environment.setProperty("DATABASE_URL", url);
        }

        assertThat(DatabaseChoice.of(environment)).isEqualTo(expected);
    }
}
