package io.espalier.cli;

import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import io.espalier.database.EmbeddedServer;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/**
 * Gives a newcomer something to query: the demo community, once, before the server answers. Only
 * the program's own embedded database is filled, and only an empty one.
 */
final class DemoOnFirstStart {

    /** After Liquibase, before the web server. */
    @Bean
    @DependsOnDatabaseInitialization
    static InitializingBean demoCommunity(
            ObjectProvider<EmbeddedServer> embedded,
            DataSource database,
            @Value("${espalier.demo.users:1000}") int users) {
        return () -> {
            if (embedded.getIfAvailable() != null && users > 0) {
                DemoCommunity.ofSize(DemoSize.ofUsers(users)).fillIfEmpty(database, () -> {});
            }
        };
    }
}
