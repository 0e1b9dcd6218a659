package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.espalier.engine.mapping.Catalog.CatalogColumn;
import io.espalier.engine.mapping.Catalog.ForeignKey;
import io.espalier.engine.mapping.Catalog.Index;
import io.espalier.engine.mapping.Catalog.Kind;
import io.espalier.engine.mapping.Catalog.Relation;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        database = TestDatabase.empty();
        connection = database.connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void readsColumnsIndexesAndForeignKeysOfATable() throws SQLException {
        execute(
                """
                create type mood as enum ('GOOD', 'BAD');
                create table users (id uuid primary key);
                create table posts (
                  id bigint generated always as identity primary key,
                  title varchar(80) not null unique,
                  gone text,
                  mood mood default 'GOOD',
                  created_at timestamptz(3) not null,
                  author_id uuid references users,
                  doubled bigint generated always as (id * 2) stored
                );
                alter table posts drop column gone;
                create index posts_author on posts (author_id, created_at desc, id desc)\
                """);

        assertThat(read("posts"))
                .isEqualTo(
                        new Relation(
                                name("posts"),
                                Kind.TABLE,
                                columns(
                                        new CatalogColumn("id", "bigint", true, true),
                                        new CatalogColumn(
                                                "title", "character varying(80)", true, false),
                                        new CatalogColumn("mood", "mood", false, true),
                                        new CatalogColumn(
                                                "created_at",
                                                "timestamp(3) with time zone",
                                                true,
                                                false),
                                        new CatalogColumn("author_id", "uuid", false, false),
                                        new CatalogColumn("doubled", "bigint", false, true)),
                                List.of(
                                        new Index("posts_pkey", List.of("id"), true, true),
                                        new Index(
                                                "posts_author",
                                                List.of("author_id", "created_at", "id"),
                                                false,
                                                true),
                                        new Index("posts_title_key", List.of("title"), true, true)),
                                List.of(
                                        new ForeignKey(
                                                List.of("author_id"),
                                                name("users"),
                                                List.of("id")))));
    }

    @Test
    void countsOnlyIndexesThatServeEveryRow() throws SQLException {
        execute(
                """
                create extension btree_gin;
                create table notes (id int, a int, b int, name text, "Odd" text collate "C");
                create unique index whole on notes (a, b) include (id);
                create unique index partial on notes (a) where b > 0;
                create unique index expression on notes (lower(name));
                create unique index mixed on notes (a, lower(name), b);
                create index hashed on notes using hash (a);
                create index inverted on notes using gin (a);
                create index other_collation on notes (a, name collate "C");
                create index own_collation on notes ("Odd")\
                """);

        assertThat(read("notes").indexes())
                .containsExactly(
                        new Index("expression", List.of(), true, false),
                        new Index("hashed", List.of("a"), false, true),
                        new Index("mixed", List.of("a"), true, false),
                        new Index("other_collation", List.of("a"), false, false),
                        new Index("own_collation", List.of("Odd"), false, true),
                        new Index("partial", List.of("a"), true, false),
                        new Index("whole", List.of("a", "b"), true, true));
    }

    /** As of rows that are deleted softly. */
    @Test
    void takesAPartialIndexForOneOfTheRowsThatItHolds() throws SQLException {
        execute(
                """
                create table notes (id int, a int, "Gone" timestamp, b timestamp);
                create unique index living on notes (a) where "Gone" is null;
                create unique index more on notes (id) where "Gone" is null and b is null\
                """);
        Catalog.Relation notes = read("notes");

        assertThat(notes.indexes())
                .containsExactly(
                        new Index("living", List.of("a"), true, true, "Gone"),
                        new Index("more", List.of("id"), true, false));
        TableRows living =
                new TableRows(
                        notes.name(),
                        List.of(new SqlTemplate("\"Gone\" is null")),
                        List.of("Gone"),
                        List.of("Gone"));
        assertThat(notes.keepsUnique(living, List.of("a"))).isTrue();
        assertThat(notes.hasIndexOn(living, List.of("a"))).isTrue();
        assertThat(notes.keepsUnique(TableRows.all(notes.name()), List.of("a"))).isFalse();
        assertThat(notes.hasIndexOn(TableRows.all(notes.name()), List.of("a"))).isFalse();
    }

    @Test
    void leavesOutAnIndexThatIsNotValid() throws SQLException {
        execute("create table notes (a int); insert into notes values (1), (1)");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create unique index concurrently broken on notes (a)");
        } catch (SQLException duplicates) {
            assertThat(duplicates.getSQLState()).isEqualTo("23505");
        }

        assertThat(read("notes").indexes()).isEmpty();
    }

    @Test
    void leavesOutAnIndexThatNotEveryPartitionHas() throws SQLException {
        execute(
                """
                create table events (id int) partition by range (id);
                create table events_1 partition of events for values from (0) to (10);
                create index on only events (id)\
                """);

        assertThat(read("events").indexes()).isEmpty();
    }

    @Test
    void doesNotTakeAParentsIndexForOneOfItsChildren() throws SQLException {
        execute(
                """
                create table parent (id int primary key);
                create table child () inherits (parent)\
                """);

        assertThat(read("parent").keepsUnique(TableRows.all(read("parent").name()), List.of("id")))
                .isFalse();
    }

    @Test
    void readsPartitionedTablesAndTheKeysToThemOnce() throws SQLException {
        execute(
                """
                create table events (id int primary key) partition by range (id);
                create table events_1 partition of events for values from (0) to (10);
                create table details (event_id int references events)\
                """);

        assertThat(read("events"))
                .isEqualTo(
                        new Relation(
                                name("events"),
                                Kind.TABLE,
                                columns(new CatalogColumn("id", "integer", true, false)),
                                List.of(new Index("events_pkey", List.of("id"), true, true)),
                                List.of()));
        assertThat(read("details").foreignKeys())
                .containsExactly(
                        new ForeignKey(List.of("event_id"), publicName("events"), List.of("id")));
    }

    @Test
    void leavesOutForeignKeysThatWereNeverChecked() throws SQLException {
        execute(
                """
                create table users (id int primary key);
                create table posts (author_id int);
                alter table posts add foreign key (author_id) references users not valid\
                """);

        assertThat(read("posts").foreignKeys()).isEmpty();
    }

    /** Rows may be hidden, or not be there. */
    @Test
    void keysThatVouchForNothing() throws SQLException {
        execute(
                """
                create table users (id int primary key);
                create table groups (id int primary key);
                create table posts (author_id int references users, group_id int references groups);
                alter table users enable row level security;
                alter table posts disable trigger all\
                """);
        assertThat(read("posts").foreignKeys())
                .extracting(key -> key.target().name(), ForeignKey::vouches)
                .containsExactlyInAnyOrder(tuple("users", false), tuple("groups", false));

        execute("alter table posts enable trigger all");
        assertThat(read("posts").foreignKeys())
                .extracting(key -> key.target().name(), ForeignKey::vouches)
                .containsExactlyInAnyOrder(tuple("users", false), tuple("groups", true));
    }

    @Test
    void keepsTheOrderOfACompositeForeignKey() throws SQLException {
        execute(
                """
                create table seats (number int, hall text, primary key (hall, number));
                create table bookings (hall text, seat int,
                  foreign key (seat, hall) references seats (number, hall))\
                """);

        assertThat(read("bookings").foreignKeys())
                .containsExactly(
                        new ForeignKey(
                                List.of("seat", "hall"),
                                publicName("seats"),
                                List.of("number", "hall")));
    }

    @Test
    void readsViews() throws SQLException {
        execute(
                """
                create table users (id int primary key);
                create view names as select id as "Id" from users;
                create materialized view stored as select id from users;
                create unique index on stored (id)\
                """);

        assertThat(read("names"))
                .isEqualTo(
                        new Relation(
                                name("names"),
                                Kind.VIEW,
                                columns(new CatalogColumn("Id", "integer", false, false)),
                                List.of(),
                                List.of()));
        assertThat(read("stored"))
                .isEqualTo(
                        new Relation(
                                name("stored"),
                                Kind.MATERIALIZED_VIEW,
                                columns(new CatalogColumn("id", "integer", false, false)),
                                List.of(new Index("stored_id_idx", List.of("id"), true, true)),
                                List.of()));
    }

    @Test
    void followsDomainsToTheTypeBehindThem() throws SQLException {
        execute(
                """
                create domain word as varchar(20);
                create domain title as word not null default 'none';
                create table books (a word, b title, c title[])\
                """);

        assertThat(read("books").columns().values())
                .containsExactly(
                        new CatalogColumn("a", "character varying(20)", false, false),
                        new CatalogColumn("b", "character varying(20)", true, true),
                        new CatalogColumn("c", "title[]", false, false));
    }

    @Test
    void doesNotTrustANotNullThatWasNeverChecked() throws SQLException {
        assumeThat(connection.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(18);
        execute("create table notes (a int); insert into notes values (null)");
        execute("alter table notes add not null a not valid");

        assertThat(read("notes").columns().get("a"))
                .isEqualTo(new CatalogColumn("a", "integer", false, false));
    }

    @Test
    void findsTablesOnTheSearchPathAndByTheirSchema() throws SQLException {
        execute(
                """
                create schema "Other";
                create table "Other"."Some Thing" (id int);
                create table thing (id int);
                create schema hidden;
                create table hidden.secret (id int)\
                """);
        TableName quoted = new TableName("Other", "Some Thing");

        Catalog catalog =
                CatalogReader.read(
                        connection, List.of(name("thing"), quoted, name("secret"), name("absent")));
        assertThat(catalog.relations().sequencedKeySet()).containsExactly(name("thing"), quoted);

        execute("set search_path = hidden");
        assertThat(CatalogReader.read(connection, List.of(name("secret"))).relations())
                .containsOnlyKeys(name("secret"));
    }

    @Test
    void readsNoTablesFromNoNames() throws SQLException {
        assertThat(CatalogReader.read(connection, List.of()))
                .isEqualTo(new Catalog(new LinkedHashMap<>()));
    }

    private Relation read(String table) throws SQLException {
        return CatalogReader.read(
                        connection, Stream.of(table, "users").map(CatalogReaderTest::name).toList())
                .findRelation(name(table))
                .orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TableName name(String table) {
        return new TableName(null, table);
    }

    /** The name of a table that was not asked for. */
    private static TableName publicName(String table) {
        return new TableName("public", table);
    }

    private static SequencedMap<String, CatalogColumn> columns(CatalogColumn... columns) {
        SequencedMap<String, CatalogColumn> byName = new LinkedHashMap<>();
        for (CatalogColumn column : columns) {
            byName.put(column.name(), column);
        }
        return byName;
    }
}
