package io.espalier.cases;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** The reference domain served by the engine, with nothing of the product around it. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EntityScan("io.espalier.community")
public class CommunityApplication {}
