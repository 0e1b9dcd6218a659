package io.espalier.bench.engine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The engine on the bench's tables: entities, SDL and properties, and no other code. */
@SpringBootApplication
public class EngineServer {

    public static void main(String[] arguments) {
        SpringApplication.run(EngineServer.class, arguments);
    }
}
