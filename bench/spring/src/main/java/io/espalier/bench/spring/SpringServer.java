package io.espalier.bench.spring;

import graphql.scalars.ExtendedScalars;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * The bench's answers as Spring GraphQL and Spring Data JPA give them: a batch for each relation.
 */
@SpringBootApplication
public class SpringServer {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringServer.class, arguments);
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(ExtendedScalars.DateTime).scalar(ExtendedScalars.UUID);
    }
}
