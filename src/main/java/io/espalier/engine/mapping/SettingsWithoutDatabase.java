package io.espalier.engine.mapping;

import java.util.Map;
import org.hibernate.cfg.AvailableSettings;

/**
 * What Hibernate is told where there is no database to ask: it builds its mapping all the same, and
 * {@link HibernateMapping#read(jakarta.persistence.EntityManagerFactory)} reads it.
 */
public final class SettingsWithoutDatabase {

    private SettingsWithoutDatabase() {}

    /** By their names; they win over the application's own. */
    public static Map<String, Object> all() {
        return Map.of(
                AvailableSettings.ALLOW_METADATA_ON_BOOT, false,
                AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL",
                AvailableSettings.HBM2DDL_AUTO, "none");
    }
}
