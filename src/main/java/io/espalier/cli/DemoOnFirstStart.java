package io.espalier.cli;

import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import io.espalier.database.EmbeddedServer;
import java.sql.SQLException;
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
            EmbeddedServer server = embedded.getIfAvailable();
            if (server != null && users > 0) {
                fill(server, database, DemoCommunity.ofSize(DemoSize.ofUsers(users)));
            }
        };
    }

    private static void fill(EmbeddedServer server, DataSource database, DemoCommunity community)
            throws SQLException {
        try {
            community.fillIfEmpty(database, () -> {});
        } catch (SQLException failure) {
            server.requireSpace(failure);
            throw failure;
        }
    }
}
