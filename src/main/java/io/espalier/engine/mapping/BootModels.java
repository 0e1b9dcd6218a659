package io.espalier.engine.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Keeps the model that Hibernate builds from annotations and {@code orm.xml}, for as long as its
 * session factory is open.
 *
 * <p>The runtime metamodel says how to read an entity, but of some features that change what is
 * read (filters, custom loaders) and of unique keys nothing is left in it. Hibernate finds this
 * class by {@code META-INF/services}; it is public for that alone.
 */
public final class BootModels implements Integrator {

    private static final Map<SessionFactory, Metadata> MODELS = new ConcurrentHashMap<>();

    /** The model that {@code factory} was built from. */
    static Metadata require(SessionFactoryImplementor factory) {
        Metadata model = MODELS.get(factory);
        if (model == null) {
            throw new IllegalStateException(
                    "Hibernate did not announce this session factory to "
                            + BootModels.class.getName()
                            + ": META-INF/services/"
                            + Integrator.class.getName()
                            + " must name it, and the factory must be open");
        }
        return model;
    }

    @Override
    public void integrate(
            Metadata metadata,
            BootstrapContext bootstrapContext,
            SessionFactoryImplementor sessionFactory) {
        MODELS.put(sessionFactory, metadata);
    }

    @Override
    public void disintegrate(
            SessionFactoryImplementor sessionFactory,
            SessionFactoryServiceRegistry serviceRegistry) {
        MODELS.remove(sessionFactory);
    }
}
