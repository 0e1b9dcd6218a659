package io.espalier.cases;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.ComponentScan;

/** The reference domain served by the engine, with nothing of the product around it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan("io.espalier.community")
@ComponentScan("io.espalier.community.action")
public class CommunityApplication {}
