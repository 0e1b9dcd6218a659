package io.espalier.engine.handwritten;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** The reference domain with controllers beside the engine. */
@SpringBootApplication
@EntityScan("io.espalier.community")
class HandWrittenApplication {}
