package io.espalier.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How the panel breaks SQL into lines. */
@EnabledIf(value = "io.espalier.explorer.Chromium#isExpected", disabledReason = "no browser")
class SqlLinesTest {

    private static final String IN_LINES =
            """
            import('/graphiql/sql.js').then(sql => arguments[arguments.length - 1](sql.%s(arguments[0])))
            """;

    @AutoClose private static DemoProgram program;
    @AutoClose private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        program = DemoProgram.start();
        browser.open(program.origin() + "/graphiql");
    }

    @Test
    void breaksAtTheClausesOutsideOfParentheses() {
        assertThat(lines("insert into posts (title,id) values (?,?) returning version"))
                .isEqualTo(
                        """
                        insert into posts (title,id)
                        values (?,?)
                        returning version\
                        """);
        assertThat(lines("update posts p set title=?,version=? where p.id=? and p.version=?"))
                .isEqualTo(
                        """
                        update posts p
                        set title=?,version=?
                        where p.id=? and p.version=?\
                        """);
        assertThat(
                        lines(
                                "select a.id,(select count(*) from b where b.a=a.id) from a left join c on c.id=a.c"
                                        + " where a.x='it''s from where' order by a.id fetch first ? rows only for update"))
                .isEqualTo(
                        """
                        select a.id,(select count(*) from b where b.a=a.id)
                        from a
                        left join c on c.id=a.c
                        where a.x='it''s from where'
                        order by a.id
                        fetch first ? rows only
                        for update\
                        """);
        assertThat(lines("delete from posts where id=?"))
                .isEqualTo("delete from posts\nwhere id=?");
        assertThat(
                        lines(
                                "insert into votes (a) values (?) on conflict (a) do update set a=excluded.a"))
                .isEqualTo(
                        """
                        insert into votes (a)
                        values (?) on conflict (a) do update set a=excluded.a\
                        """);
    }

    @Test
    void leavesWhatHasLinesAsItIs() {
        String sql = "select t.id\nfrom posts t where t.id = ?";

        assertThat(lines(sql)).isEqualTo(sql);
    }

    /** Whatever is in it, all of it is shown. */
    @Test
    void losesNothing() {
        String sql =
                "select 'a ? b', \"from\", 1.5, $$x$$, e'\\'', ü ->> '{a}', ?::uuid[] -- end\n;";

        assertThat(
                        browser.scriptLater(
                                IN_LINES.formatted("parts")
                                        .replace(
                                                "(arguments[0])",
                                                "(arguments[0]).map(part => part.text).join('')"),
                                sql))
                .isEqualTo(sql);
    }

    private static String lines(String sql) {
        return (String) browser.scriptLater(IN_LINES.formatted("inLines"), sql);
    }
}
