package io.espalier.bench.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * What the operations of the bench cost by hand: SQL for each level, prepared and with one array of
 * keys, rows of each parent by a lateral, and JSON written as it is read. No GraphQL is understood:
 * the operation's name says what is asked.
 */
public final class FloorServer {

    private FloorServer() {}

    public static void main(String[] arguments) throws LifecycleException, java.io.IOException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv("SPRING_DATASOURCE_URL"));
        pool.setMaximumPoolSize(Integer.parseInt(System.getenv("POOL")));

        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bench-floor").toString());
        tomcat.setPort(Integer.parseInt(System.getenv("SERVER_PORT")));
        tomcat.getConnector().setProperty("address", System.getenv("SERVER_ADDRESS"));
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "graphql", new FloorServlet(new HikariDataSource(pool)));
        context.addServletMappingDecoded("/graphql", "graphql");
        tomcat.start();
        tomcat.getServer().await();
    }
}
