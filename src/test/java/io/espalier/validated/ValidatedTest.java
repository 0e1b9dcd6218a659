package io.espalier.validated;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Constraints of all kinds are told where the input can mend them, in English on any machine. */
class ValidatedTest {

    private static final String ID = new GlobalId("Parcel", List.of("1")).encode();
    private static final Locale MACHINE = Locale.getDefault();

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @SpringBootApplication
    static class ValidatedApplication {

        /** By which Spring checks arguments; the engine shares it. */
        @Bean
        LocalValidatorFactoryBean validator() {
            return new LocalValidatorFactoryBean();
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        Locale.setDefault(Locale.GERMANY);
        database = TestDatabase.empty();
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("validated/tables.sql"));
        }
        application =
                TestApplication.start(
                        ValidatedApplication.class,
                        database,
                        "spring.graphql.schema.locations=classpath:validated/schema/");
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
        Locale.setDefault(MACHINE);
    }

    @BeforeEach
    void reset() {
        jdbc().execute("truncate parcels");
        jdbc().execute("insert into parcels (id, label, weight) values (1, 'one', 3)");
    }

    @Test
    void allOfOneInput() {
        assertThat(
                        errors(
                                "createParcel(input: {weight: 31, name: \"too long\", place: {zip: \"1\"}, marks: [\"a\", \" \"]})"))
                .isEqualTo(
                        """
                        [Size [input, name]: size must be between 0 and 5, \
                        NotBlank [input, marks, 1]: must not be blank, \
                        Pattern [input, place, zip]: must match "\\d{5}", \
                        Max [input, weight]: must be less than or equal to 30]\
                        """);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void ofTheWholeRowAtItsItem() {
        assertThat(errors("createParcel(input: {weight: 1})"))
                .isEqualTo("[Labelled [input]: must have a label or a note]");
        assertThat(errors("updateParcel(input: {id: \"%s\", data: {name: null}})".formatted(ID)))
                .isEqualTo("[Labelled [input]: must have a label or a note]");
    }

    @Test
    void ofAMethodAtItsItem() {
        assertThat(errors("createParcel(input: {weight: 25, note: \"fragile\"})"))
                .isEqualTo("[AssertTrue [input]: must not be as heavy as it is fragile]");
    }

    @Test
    void ofWhatANewRowLeavesOut() {
        assertThat(errors("createParcel(input: {name: \"two\"})"))
                .isEqualTo("[Min [input, weight]: must be greater than or equal to 1]");
    }

    /** As Hibernate, the engine asks for those of no group. */
    @Test
    void notOfAnotherGroup() {
        assertThat(errors("createParcel(input: {weight: 1, note: \"x\"})")).isEqualTo("[]");
        assertThat(errors("updateParcel(input: {id: \"%s\", data: {note: \"y\"}})".formatted(ID)))
                .isEqualTo("[]");
        assertThat(count()).isEqualTo(2);
    }

    /** The seal is broken, and no input can mend it. */
    @Test
    void notOfWhatNoFieldShows() {
        assertThat(errors("updateParcel(input: {id: \"%s\", data: {weight: 4}})".formatted(ID)))
                .isEqualTo("[]");
        assertThat(jdbc().queryForObject("select seal from parcels", String.class))
                .isEqualTo("again");
    }

    /** A row is valid once it is written, whatever it was before; as JPA has it. */
    @Test
    void ofWhatTheInputLeavesAlone() {
        jdbc().execute("update parcels set weight = 99");

        assertThat(errors("updateParcel(input: {id: \"%s\", data: {name: \"two\"}})".formatted(ID)))
                .isEqualTo("[Max [input]: weight: must be less than or equal to 30]");
        assertThat(
                        errors(
                                "updateParcel(input: {id: \"%s\", data: {name: \"too long\"}})"
                                        .formatted(ID)))
                .isEqualTo(
                        "[Size [input, data, name]: size must be between 0 and 5, Max [input]: weight: must be less than or equal to 30]");
        assertThat(
                        errors(
                                "updateParcel(input: {id: \"%s\", data: {name: \"two\", weight: 4}})"
                                        .formatted(ID)))
                .isEqualTo("[]");
    }

    @Test
    void whatOnlyHibernateSees() {
        assertThat(
                        errors(
                                "updateParcel(input: {id: \"%s\", data: {note: \"heavier\"}})"
                                        .formatted(ID)))
                .isEqualTo("[Max [input]: weight: must be less than or equal to 30]");
        assertThat(
                        errors(
                                "updateParcel(input: {id: \"%s\", data: {note: \"heavier\", weight: 5}})"
                                        .formatted(ID)))
                .isEqualTo("[Max [input, data, weight]: must be less than or equal to 30]");
    }

    @Test
    void ofAControllersArgument() {
        assertThat(errors("relabel(id: \"%s\", label: \" \")".formatted(ID)))
                .isEqualTo("[NotBlank [label]: must not be blank]");
    }

    @Test
    void ofAControllersChange() {
        assertThat(errors("relabel(id: \"%s\", label: \"too long\")".formatted(ID)))
                .isEqualTo("[Size [input]: name: size must be between 0 and 5]");
        assertThat(jdbc().queryForObject("select label from parcels", String.class))
                .isEqualTo("one");
    }

    private static String errors(String field) {
        Answer answer =
                application.execute(
                        "mutation { it: "
                                + field
                                + " { userErrors { message path ... on Invalid { constraint } } } }");
        assertThat(answer.errors()).isEmpty();
        return answer.dataTree()
                .path("it")
                .path("userErrors")
                .valueStream()
                .map(error ->
                        error.path("constraint").asString()
                                + " "
                                + error.path("path")
                                        .valueStream()
                                        .map(step -> step.asString())
                                        .toList()
                                + ": "
                                + error.path("message").asString())
                .toList()
                .toString();
    }

    private static int count() {
        return java.util.Objects.requireNonNull(
                jdbc().queryForObject("select count(*) from parcels", Integer.class));
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }
}
