package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.engine.mapping.shape.Supported.Album;
import io.espalier.engine.mapping.shape.Supported.Citizen;
import io.espalier.engine.mapping.shape.Supported.Frame;
import io.espalier.engine.mapping.shape.Supported.Passport;
import io.espalier.engine.mapping.shape.Supported.Photo;
import io.espalier.engine.mapping.shape.Supported.Priced;
import io.espalier.engine.mapping.shape.Supported.Stamped;
import io.espalier.engine.mapping.shape.Supported.Vote;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables that are not quite what the mapping says. */
class HibernateMappingWithCatalogTest {

    private PersistenceUnit unit;

    @BeforeEach
    void open() throws SQLException {
        unit =
                PersistenceUnit.of(
                        Citizen.class,
                        Passport.class,
                        Vote.class,
                        Album.class,
                        Photo.class,
                        Frame.class,
                        Stamped.class,
                        Priced.class);
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void rulesNullOutWhereMappingAndTableBothDo() throws SQLException {
        unit.execute(
                """
                alter table stamped alter column inserted drop not null;
                alter table stamped alter column changed set not null\
                """);

        assertThat(column("Stamped", "written").nullable()).isFalse();
        assertThat(column("Stamped", "inserted").nullable()).isTrue();
        assertThat(column("Stamped", "changed").nullable()).isTrue();
    }

    @Test
    void takesTheMappingsWordForAView() throws SQLException {
        unit.execute(
                """
                alter table stamped rename to stamped_rows;
                create view stamped as select * from stamped_rows\
                """);

        assertThat(column("Stamped", "inserted").nullable()).isFalse();
        assertThat(column("Stamped", "changed").nullable()).isTrue();
    }

    @Test
    void castsToTheTypeOfTheTablesColumn() throws SQLException {
        unit.execute(
                """
                create extension citext;
                create domain country as char(2);
                alter table citizens alter column country type country;
                alter table citizens alter column email type citext;
                alter table priced alter column price type numeric(10, 2)\
                """);

        assertThat(column("Citizen", "country").type().sqlName()).isEqualTo("bpchar");
        assertThat(column("Citizen", "email").type().sqlName()).isEqualTo("citext");
        assertThat(column("Citizen", "code").type().sqlName()).isEqualTo("text");
        assertThat(column("Priced", "price").type().sqlName()).isEqualTo("numeric");
    }

    @Test
    void readsATableThatIsNotThereAsDeclared() throws SQLException {
        unit.execute("drop table stamped");

        assertThat(unit.mapping().requireEntity("Stamped"))
                .isEqualTo(HibernateMapping.read(unit.factory()).requireEntity("Stamped"));
    }

    @Test
    void refusesAOneToOneThatTheTableDoesNotKeepUnique() throws SQLException {
        unit.execute("alter table passport drop constraint passport_pkey");

        assertThat(unit.mapping().requireEntity("Citizen").findAttribute("passport"))
                .contains(
                        new Attribute.Unsupported(
                                "passport",
                                "nothing keeps citizen_id unique in passport; add a unique key there"));
    }

    @Test
    void refusesAReferenceToAColumnThatTheTableDoesNotKeepUnique() throws SQLException {
        unit.execute(
                """
                do $$ declare name text; begin
                  for name in select conname from pg_constraint
                    where conrelid in ('citizens'::regclass, 'vote'::regclass) and contype in ('u', 'f')
                    order by contype
                  loop
                    execute format('alter table if exists vote drop constraint if exists %I', name);
                    execute format('alter table citizens drop constraint if exists %I', name);
                  end loop;
                end $$\
                """);

        assertThat(unit.mapping().requireEntity("Vote").findAttribute("citizen"))
                .contains(
                        new Attribute.Unsupported(
                                "citizen",
                                "nothing keeps code unique in citizens; add a unique key there"));
    }

    @Test
    void refusesAJoinTableThatAllowsTheSamePairTwice() throws SQLException {
        unit.execute(
                """
                drop table album_covers;
                create table album_covers (album_id bigint, covers_id bigint)\
                """);

        assertThat(unit.mapping().requireEntity("Album").findAttribute("covers"))
                .contains(
                        new Attribute.Unsupported(
                                "covers",
                                "nothing keeps album_id, covers_id unique in album_covers; add a unique key there"));
    }

    @Test
    void saysWhyItCannotReadAfterTheFactoryIsClosed() {
        EntityManagerFactory factory = unit.factory();
        factory.close();

        assertThatThrownBy(() -> HibernateMapping.read(factory))
                .isInstanceOf(IllegalStateException.class);
    }

    private Column column(String entity, String attribute) throws SQLException {
        return ((Attribute.Basic)
                        unit.mapping().requireEntity(entity).findAttribute(attribute).orElseThrow())
                .column();
    }
}
