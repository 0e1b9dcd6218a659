package io.espalier.engine.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Makes a {@code @GraphQlTest} slice: the application's whole schema, the controllers that the test
 * names, and no database unless the test brings one.
 *
 * <p>It is no part of an application; the slice's own list of auto-configurations names it.
 */
@AutoConfiguration(
        after = DataSourceAutoConfiguration.class,
        before = HibernateJpaAutoConfiguration.class)
@Import(WithoutDatabase.class)
public final class EspalierSliceAutoConfiguration {}
