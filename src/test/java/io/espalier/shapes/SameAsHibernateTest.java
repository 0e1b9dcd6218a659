package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Every shape of mapping, read by the engine and by plain Hibernate: each value is the same. */
class SameAsHibernateTest {

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        application = ShapesApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /**
     * A root field, the entity that it lists, how many statements it takes, and what it selects.
     */
    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "samples | Sample | 1 | text flag small whole large huge decimal single twice",
                "samples | Sample | 1 | moment instant local day time span interval bytes other",
                "samples | Sample | 1 | padded answer percent shouted",
                "products | Product | 1 | name colour grade level other price amount",
                "products | Product | 1 | tags ratings codes sizes references days grades levels",
                "products | Product | 1 | settings { theme fontSize plugins part { name grade count } }",
                "products | Product | 1 | parts { name grade count parts { name count } }",
                "products | Product | 1 | box { size { width height } material area }",
                "products | Product | 1 | total cheaper",
                "countries | Country | 2 | code name people { name }",
                "people | Person | 3 | name home { street city country { name } } manager { name }",
                "people | Person | 5 | name reports { name } passport { number } vehicles { plate } reviewed { title }",
                "people | Person | 3 | name notes { text } pets { name __typename }",
                "passports | Passport | 2 | number holder { name }",
                "seats | Seat | 2 | hall number remark bookings { guest }",
                "bookings | Booking | 2 | key { day } guest seat { hall number remark }",
                "pets | Pet | 1 | __typename name",
                "pets | Pet | 1 | name ... on Cat { indoor } ... on Dog { trick } ... on Puppy { trick weeks }",
                "pets | Pet | 8 | name owner { name } visits { day } ... on Cat { enemy { name } }",
                "cats | Cat | 2 | name indoor enemy { name trick }",
                "visits | Visit | 2 | day pet { __typename name ... on Puppy { weeks } }",
                "trucks | Truck | 2 | plate load drivers { name }",
                "articles | Article | 4 | title remarks { text } reviewers { name } labels { name }",
                "remarks | Remark | 4 | text article { title } inReplyTo { text } replies { text }",
                "notes | Note | 2 | text author { name }",
                "labels | Label | 2 | name articles { title }",
                "articleFigures | ArticleFigures | 2 | articleId remarkCount article { title }",
                "countryFigures | CountryFigures | 2 | code people country { name }",
            })
    void readsTheSame(String field, String entity, int statements, String selection) {
        String document = "{ " + field + " { " + selection + " } }";
        Answer answer = application.execute(document);
        assertThat(answer.errors()).isEmpty();
        assertThat(ByHibernate.sorted(answer.dataTree().path(field)))
                .isEqualTo(byHibernate(entity, document));
        assertThat(answer.executed()).isEqualTo(statements);
        assertThat(answer.bound()).isGreaterThanOrEqualTo(statements);
    }

    private static JsonNode byHibernate(String entity, String document) {
        SelectionSet selections =
                Parser.parse(document)
                        .getFirstDefinitionOfType(OperationDefinition.class)
                        .orElseThrow()
                        .getSelectionSet();
        Field root = (Field) selections.getSelections().getFirst();
        try (EntityManager manager =
                application.bean(EntityManagerFactory.class).createEntityManager()) {
            return ByHibernate.sorted(new ByHibernate(manager).all(entity, root.getSelectionSet()));
        }
    }
}
