package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.engine.mapping.shape.Supported.Photo;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementListenerTest {

    private static PersistenceUnit unit;

    private final AtomicInteger statements = new AtomicInteger();

    @BeforeAll
    static void open() throws SQLException {
        unit = PersistenceUnit.of(Photo.class);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @BeforeEach
    void removePhotos() throws SQLException {
        unit.execute("truncate photo");
    }

    @Test
    void tellsOfQueriesAndWritesOfOnePersistenceContextAlone() {
        unit.factory()
                .runInTransaction(manager -> {
                    StatementListener.attach(manager, statements::incrementAndGet);
                    manager.createQuery("from Photo", Photo.class).getResultList();
                    assertThat(statements).hasValue(1);
                    manager.createNativeQuery("select 1").getSingleResult();
                    assertThat(statements).hasValue(2);
                    manager.find(Photo.class, 1L);
                    assertThat(statements).hasValue(3);
                    manager.createQuery("delete from Photo").executeUpdate();
                    assertThat(statements).hasValue(4);
                });
        unit.factory().runInTransaction(manager -> manager.find(Photo.class, 1L));
        assertThat(statements).hasValue(4);
    }

    @Test
    void tellsOfABatchOnce() {
        unit.factory()
                .runInTransaction(manager -> {
                    StatementListener.attach(manager, statements::incrementAndGet);
                    for (long id = 0; id < 50; id++) {
                        Photo photo = new Photo();
                        photo.id = id;
                        manager.persist(photo);
                    }
                    manager.flush();
                    assertThat(statements).hasValue(1);
                });
    }

    @Test
    void letsTheListenerForbidAStatement() {
        assertThatThrownBy(() ->
                        unit.factory()
                                .runInTransaction(manager -> {
                                    StatementListener.attach(
                                            manager,
                                            () -> {
                                                throw new IllegalStateException("enough");
                                            });
                                    manager.find(Photo.class, 1L);
                                }))
                .hasStackTraceContaining("enough");
    }
}
