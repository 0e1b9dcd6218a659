package io.espalier.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import io.espalier.writing.TableRows;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Twenty times the items of the same shape take as many statements. */
class ManyItemsTest {

    private static final String MANY =
            """
            insert into skills select ('00000000-0000-0000-0005-' || lpad(i::text, 12, '0'))::uuid, 's' || i from generate_series(1, 40) i;
            insert into lockers select ('00000000-0000-0000-0006-' || lpad(i::text, 12, '0'))::uuid, 'l' || i from generate_series(1, 40) i;
            insert into workers
            select ('00000000-0000-0000-0007-' || lpad(i::text, 12, '0'))::uuid, 'w' || i, 1, ('00000000-0000-0000-0006-' || lpad(i::text, 12, '0'))::uuid
            from generate_series(1, 40) i;
            insert into badges
            select ('00000000-0000-0000-0008-' || lpad(i::text, 12, '0'))::uuid, 'c' || i, ('00000000-0000-0000-0007-' || lpad(i::text, 12, '0'))::uuid
            from generate_series(1, 40) i;
            insert into worker_skills
            select w.id, s.id from workers w, skills s where w.name like 'w%' and s.name in ('weld', 's1');
            insert into relics select i, 'r' || i, 70, i from generate_series(11, 50) i;
            insert into orders select i, 'o' || i, 1, 'north' from generate_series(2001, 2040) i;
            insert into sites select 100 + i, 't' || i from generate_series(1, 40) i;
            insert into plaques select 100 + i, 'p' || i, 100 + i from generate_series(1, 40) i;
            insert into orders select 3000 + i, 'm' || i, 1, 't' || i from generate_series(1, 40) i;
            """;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = WorkshopApplication.database();
        application = WorkshopApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** {@code [item with %d]} stands for so many of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "createWorkers(input: [{name: \"n%d\", skills: {connect: [{name: \"s%d\"}, {name: \"saw\"}]}}])",
                "createWorkers(input: [{name: \"n%d\", badge: {create: {code: \"n%d\"}}, locker: {create: {place: \"n%d\"}}, skills: {create: [{name: \"n%d\"}]}}])",
                "createWorker(input: {name: \"n\", skills: {create: [{name: \"n%d\"}]}})",
                "createSkill(input: {name: \"n\", workers: {connect: [{name: \"w%d\"}]}})",
                "createSkill(input: {name: \"n\", workers: {create: [{name: \"n%d\"}]}})",
                "updateWorker(input: {by: {name: \"bob\"}, data: {skills: {set: [{name: \"s%d\"}]}}})",
                "updateSkill(input: {by: {name: \"saw\"}, data: {workers: {connect: [{name: \"w%d\"}]}}})",
                "updateSkill(input: {by: {name: \"weld\"}, data: {workers: {disconnect: [{name: \"w%d\"}]}}})",
                "updateCrew(input: {by: {name: \"red\"}, data: {workers: {update: [{by: {name: \"w%d\"}, data: {name: \"u%d\", skills: {set: [{name: \"s%d\"}, {name: \"bend\"}]}}}]}}})",
                "updateCrew(input: {by: {name: \"red\"}, data: {workers: {update: [{by: {name: \"w%d\"}, data: {skills: {disconnect: [{name: \"weld\"}], connect: [{name: \"saw\"}]}}}]}}})",
                "updateCrew(input: {by: {name: \"red\"}, data: {workers: {update: [{by: {name: \"w%d\"}, data: {badge: {update: {data: {code: \"u%d\"}}}, locker: {disconnect: true}}}]}}})",
                "updateCrew(input: {by: {name: \"red\"}, data: {workers: {update: [{by: {name: \"w%d\"}, data: {badge: {delete: true}, locker: {delete: true}}}]}}})",
                "updateCrew(input: {by: {name: \"blue\"}, data: {workers: {set: [{name: \"w%d\"}]}}})",
                "updateSkill(input: {by: {name: \"saw\"}, data: {workers: {set: [{name: \"w%d\"}]}}})",
                "updateSkill(input: {by: {name: \"weld\"}, data: {workers: {set: [{name: \"w%d\"}]}}})",
                "updateSkill(input: {by: {name: \"weld\"}, data: {workers: {disconnect: [{name: \"ann\"}], connect: [{name: \"cyd\"}, {name: \"w1\"}], update: [{by: {name: \"w%d\"}, data: {name: \"u%d\"}}]}}})",
                "updateOrders(input: {where: {title: {in: [\"m%d\"]}}, atMost: 50, data: {title: \"x\"}})",
                "updateRelics(input: {where: {name: {in: [\"r1%d\"]}}, atMost: 50, data: {name: \"x\"}})",
            })
    void takeAsManyStatements(String shape) {
        assertThat(executed(shape, 40)).isEqualTo(executed(shape, 2));
    }

    /** What the database numbers itself it numbers row by row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "updateSite(input: {by: {code: \"south\"}, data: {orders: {create: [{title: \"n%d\"}]}}})",
                "createTasks(input: [{title: \"n%d\"}])",
                "createOrders(input: [{title: \"n%d\"}])",
                "createOrders(input: [{title: \"n%d\", site: {connect: {code: \"t%d\"}}}])",
                "createCrews(input: [{name: \"n%d\"}])",
                "createCrew(input: {name: \"n\", tasks: {create: [{title: \"n%d\"}]}})",
            })
    void staysBelowTheBound(String shape) {
        executed(shape, 40);
    }

    @Test
    void deletesManyInAsManyStatements() {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        int[] executed = new int[2];
        for (int i = 0; i < 2; i++) {
            reset();
            jdbc.execute("update badges set worker_id = null");
            executed[i] =
                    run(
                            "deleteWorkers(input: {where: {name: {in: ["
                                    + items("\"w%d\"", i == 0 ? 2 : 40)
                                    + "]}}, atMost: 50})");
        }
        assertThat(executed[1]).isEqualTo(executed[0]);
    }

    private static int executed(String shape, int count) {
        reset();
        int from = shape.lastIndexOf('[', shape.indexOf("%d"));
        int to = closing(shape, from);
        return run(
                shape.substring(0, from + 1)
                        + items(shape.substring(from + 1, to), count)
                        + shape.substring(to));
    }

    /** Where the list that opens there ends. */
    private static int closing(String shape, int from) {
        int open = 0;
        for (int i = from; i < shape.length(); i++) {
            open += shape.charAt(i) == '[' ? 1 : shape.charAt(i) == ']' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(shape);
    }

    private static String items(String item, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> item.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private static int run(String field) {
        Answer answer =
                application.execute("mutation { done: " + field + " { userErrors { message } } }");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data("done", "userErrors")).asString().isEqualTo("[]");
        assertThat(answer.executed()).isEqualTo(answer.recording().statements().size());
        assertThat(answer.executed()).isLessThanOrEqualTo(answer.bound());
        return answer.executed();
    }

    private static void reset() {
        TableRows.reset(database, WorkshopApplication.ROWS);
        new JdbcTemplate(database.dataSource()).execute(MANY);
    }
}
