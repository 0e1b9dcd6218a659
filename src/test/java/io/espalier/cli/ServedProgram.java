package io.espalier.cli;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What {@code serve} serves a browser: the reference domain, GraphiQL and the start page. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan("io.espalier.community")
@ComponentScan("io.espalier.community.action")
@Import(StartPage.class)
public class ServedProgram {}
