package io.espalier.engine.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.library.LibraryApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MissingSchemaTest {

    @Test
    void anApplicationWithoutSdlIsToldWhereItWasLookedFor(CapturedOutput output) {
        try (TestDatabase database = LibraryApplication.database()) {
            assertThatThrownBy(() ->
                            TestApplication.start(
                                            LibraryApplication.class,
                                            database,
                                            "spring.graphql.schema.locations=classpath:attic/,classpath:cellar/")
                                    .close())
                    .isInstanceOf(RuntimeException.class);

            assertThat(output)
                    .contains(
                            "There is no SDL (*.graphqls) in classpath:attic/, classpath:cellar/.",
                            "Put a schema there, or say with spring.graphql.schema.locations where it is.");
        }
    }
}
