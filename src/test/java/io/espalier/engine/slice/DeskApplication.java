package io.espalier.engine.slice;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** The library with a desk, whose fields controllers resolve. */
@SpringBootApplication
@EntityScan("io.espalier.library")
class DeskApplication {

    static final String SDL =
            "spring.graphql.schema.locations=classpath:library/schema/,classpath:slice/";
}
