package io.espalier.database;

import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Which database a run works with. An empty value counts as none given, as in a compose file that
 * passes a variable on.
 */
enum DatabaseChoice {
    /**
     * Spring's own properties name it. They win, because they are meant for this program and
     * nothing else.
     */
    SPRING,
    /** {@code DATABASE_URL} names it. */
    URL,
    /** Nobody names one. */
    EMBEDDED;

    static final String DATABASE_URL = "DATABASE_URL";

    static DatabaseChoice of(Environment environment) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                || StringUtils.hasText(environment.getProperty("spring.datasource.jndi-name"))) {
            return SPRING;
        }
        return StringUtils.hasText(environment.getProperty(DATABASE_URL)) ? URL : EMBEDDED;
    }
}
