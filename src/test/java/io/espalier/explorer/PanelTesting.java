package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.Dimension;

/** A browser and a program that may be asked for plans, for tests of the panel below the answer. */
abstract class PanelTesting {

    static final String RESPONSE = ".graphiql-response";
    static final String EXPLAIN_HEADER = "Espalier-Explain";

    @AutoClose static DemoProgram program;
    @AutoClose static Browser browser;
    static Drawer drawer;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        drawer = new Drawer(browser);
        program = DemoProgram.start("espalier.explain.mode=plans");
    }

    @BeforeEach
    void visitForTheFirstTime() {
        browser.forget(program.origin());
        browser.resize(new Dimension(1400, 1000));
        drawer.visit(program.origin());
    }

    @AfterEach
    void nothingWasWrongAndNothingCameFromElsewhere() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address ->
                        address.startsWith("http://127.0.0.1:") || address.startsWith("data:"));
    }

    static List<SentRequest> asked(DemoProgram server) {
        return browser.sent().stream()
                .filter(request -> request.address().equals(server.origin() + "/graphql"))
                .toList();
    }

    static String mutation(String name) {
        return """
        mutation Renames {
          createCategory(input: {name: "%s"}) { category { name } userErrors { code } }
        }
        """
                .formatted(name);
    }

    static void fillCategories() throws SQLException {
        try (Connection connection = program.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into categories (id, name, description)
                    select gen_random_uuid(), 'made ' || n, case when n % 10000 = 0 then 'a rare one' else 'one of many' end
                    from generate_series(1, 30000) n
                    on conflict do nothing;
                    insert into post_categories (post_id, category_id)
                    select (select id from posts where title is not null order by id limit 1), id
                    from categories where description = 'a rare one'
                    on conflict do nothing;
                    analyze categories
                    """);
        }
    }

    static long count(String sql) throws SQLException {
        try (Connection connection = program.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
