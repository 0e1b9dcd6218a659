package io.espalier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Espalier {

    public static void main(String[] arguments) {
        SpringApplication.run(Espalier.class, arguments);
    }
}
