package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.espalier.engine.binding.SchemaBinder;
import io.espalier.engine.binding.SqlFiles;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.fixture.SqlTexts;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.mapping.QueryDescription;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.SchemaReader;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the start refuses of an SDL over these shapes. */
class ShapesReportTest {

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "type Remark { article: Article! } type Article { id: ID! } | NULLABILITY_MISMATCH Remark.article: it is Article!, but there may be none. Make the field nullable: some rows of Article are not shown.",
                "type Visit { pet: Pet! } interface Pet { name: String! } type Cat implements Pet { name: String! } type Dog implements Pet { name: String! } | UNKNOWN_TYPE Pet: rows of it can be of entity Puppy, which no type that implements it shows. Declare type Puppy implements Pet.",
                "type Cat { indoor: Boolean! } | NULLABILITY_MISMATCH Cat.indoor: it is Boolean!, but column pets.indoor allows null. Make the field nullable, or the column NOT NULL.",
                "type Product { box: Box! } type Box { material: String } | NULLABILITY_MISMATCH Product.box: it is Box!, but there is none where all its columns are null. Make the field nullable, or one of the columns NOT NULL.",
                "type Product { box: String } | TYPE_MISMATCH Product.box: it is of type String, but Product.box is an embeddable. Declare a type for Box with its attributes as fields: area, material, size.",
                "type Product { box: Box } type Box { id: ID! } | UNBOUND_FIELD Box.id: entity Product has no attribute 'id'; it has: area, material, size. Name the attribute with @bind(to:), or write a controller for the field.",
                "type Person { home: Address! } type Address { pets: [Pet!]! @bind(to: \"Pet.owner\") } type Pet { id: ID! } | UNSUPPORTED_SCHEMA Address.pets: it is a list of other entities below an embeddable, which has no key to find them by. Move the field to the type of the entity.",
                "type Product { box: Box } type Box { material: String @search } | UNSUPPORTED_SCHEMA Box.material: its text is searched, but its type shows no entity. Remove @search; a text of an embeddable can be bound to a field of the entity's type by a path, and searched there.",
                "type Product { tags: String } | TYPE_MISMATCH Product.tags: it is of type String, but Product.tags is an array of String. Make it [String!].",
                "type Product { name: [String!] } | TYPE_MISMATCH Product.name: it is of type [String!], but Product.name is String. Make it String.",
                "type Product { settings: Settings } type Settings { theme: String! } | NULLABILITY_MISMATCH Settings.theme: it is String!, but no table rules out null inside JSON. Make the field nullable.",
                "type Product { settings: Settings } type Settings { colour: Int } | UNBOUND_FIELD Settings.colour: Settings has no property 'colour'; it has: theme, fontSize, plugins, part. Name the property with @bind(to:).",
                "type Product { settings: Settings } type Settings { theme: Int } | TYPE_MISMATCH Settings.theme: it is of type Int, but its values are java.lang.String. Give it a type that fits, or JSON.",
                "type Product { settings: Thing parts: [Thing!] } type Thing { fontSize: Int } | TYPE_MISMATCH Product.parts: Thing shows Settings elsewhere, but here it would show Part. Declare a type for each.",
                "type Product { parts: Part } type Part { count: Int } | TYPE_MISMATCH Product.parts: it is of type Part, but its values are java.util.List<io.espalier.shapes.Part>. Give it a type that fits, or JSON.",
                "type Product { facts: String } | TYPE_MISMATCH Product.facts: it is of type String, but Product.facts is Map. Make it JSON, or an object type for Map.",
                "type Product { id: ID! } type Query { product(facts: JSON!): Product } | TYPE_MISMATCH Query.product(facts:): it is JSON!, which does not fit attribute Product.facts. Give it the attribute's type, or ID! for a to-one association.",
                "type Product { id: ID! } type Query { product(total: Int!): Product } | TYPE_MISMATCH Query.product(total:): it is Int!, which does not fit attribute Product.total. Give it the attribute's type, or ID! for a to-one association.",
            })
    void refuses(String sdl, String fault) throws SQLException {
        assertThat(report(sdl)).isEqualTo(fault);
    }

    @Test
    void refusesASoftDeleteWhoseColumnIsNotThere() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .execute("alter table article_labels rename column deleted_at to other");
            assertThat(report("type Article { id: ID! }", connection))
                    .isEqualTo(
                            "UNKNOWN_COLUMN Article.labels: table article_labels has no column deleted_at; it has:"
                                    + " article_id, label_id, other. Add it to the changelog, or correct"
                                    + " @SoftDelete.");
            connection.rollback();
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id | select id, :word as id2 from remarks |",
                "id | select nothing, :word from remarks | PostgreSQL refuses x.sql: column \"nothing\" does not exist. Correct the file.",
                "id | select id from remarks where id > :word | PostgreSQL refuses x.sql: operator does not exist: bigint > text. Correct the file.",
                "id | delete from remarks where body = :word | PostgreSQL refuses x.sql: syntax error at or near \"from\". Correct the file.",
                "id | with gone as (delete from remarks where body = :word returning id) select id from gone | PostgreSQL refuses x.sql: WITH clause containing a data-modifying statement must be at the top level. Correct the file.",
                "id | select id from remarks where body = :word) r, (select 1 | x.sql: its parentheses do not match. Write one select, with :name for each value.",
                "id | select id::text, :word as w from remarks | its SQL answers id as text. Let the SQL answer id once, as bigint; it is of the identifier of Remark.",
                "id | select :word as w | its SQL answers no column id; it answers: w. Let the SQL answer id once, as bigint; it is of the identifier of Remark.",
                "id | select r.id, s.id, :word as w from remarks r, remarks s | its SQL answers several columns id; it answers: id, id, w. Let the SQL answer id once, as bigint; it is of the identifier of Remark.",
                "colour DESC | select p.id, p.colour, :word as w from products p | it is sorted by 'colour', whose type colour has no place in a cursor. Cast it in the SQL to a number, a text, a date or a time.",
                "body | select r.id, r.body::varchar(3) as body, :word::char(2) as w from remarks r |",
                "w | select r.id, :word::char(2) as w from remarks r | it is sorted by 'w', whose type bpchar has no place in a cursor. Cast it in the SQL to a number, a text, a date or a time.",
            })
    void refusesNamedSql(String order, String sql, @Nullable String fault) throws SQLException {
        try (Connection connection = database.connect()) {
            SqlTexts files = new SqlTexts(Map.of("x.sql", sql), text -> describe(connection, text));
            String sdl =
                    "type Remark { text: String } type Query { x(word: String): [Remark!]! @sql(file: \"x.sql\", orderBy: [\"%s\"]) }"
                            .formatted(order);
            assertThat(report(sdl, files, connection))
                    .isEqualTo(fault == null ? "" : "INVALID_SQL Query.x: " + fault);
        }
        assertThat(
                        new JdbcTemplate(database.dataSource())
                                .queryForObject("select count(*) from remarks", Integer.class))
                .isEqualTo(6);
    }

    private static Optional<QueryDescription> describe(Connection connection, String sql) {
        try {
            return Optional.of(QueryDescription.read(connection, sql));
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    @Test
    void saysWhereNamedSqlIsLookedFor() {
        assertThatThrownBy(() ->
                        TestApplication.start(
                                ShapesApplication.class,
                                database,
                                "spring.graphql.schema.locations=classpath:shapes/schema/",
                                "espalier.sql.location=classpath:nowhere"))
                .rootCause()
                .hasMessageContaining(
                        "INVALID_SQL Seat.neighbours: there is no file 'neighbours.sql' in classpath:nowhere/.");
    }

    private static String report(String sdl) throws SQLException {
        try (Connection connection = database.connect()) {
            return report(sdl, connection);
        }
    }

    private static String report(String sdl, Connection connection) throws SQLException {
        return report(sdl, SqlFiles.NONE, connection);
    }

    private static String report(String sdl, SqlFiles files, Connection connection)
            throws SQLException {
        EntityManagerFactory entities = application.bean(EntityManagerFactory.class);
        Mapping declared = HibernateMapping.read(entities);
        Catalog catalog = CatalogReader.read(connection, declared.tables());
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        EngineDeclarations.addMissing(registry);
        FaultReport report = new FaultReport();
        SchemaBinder.bind(
                SchemaReader.read(registry),
                declared,
                HibernateMapping.read(entities, catalog),
                catalog,
                files,
                Set.of(),
                report);
        return report.only(fault -> fault.isFatal()).toString();
    }
}
