package io.espalier.engine.plan;

import io.espalier.engine.error.EngineException;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of time zones.
 *
 * <p>Only names of the IANA database: PostgreSQL also takes {@code +02:00} and {@code UTC+2}, and
 * reads both as two hours west of Greenwich, against all that ISO-8601 says.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datetime-posix-timezone-specs.html">POSIX
 *     time zones</a>
 */
final class TimeZones {

    private static final String STANDARD = "UTC";

    /** Java's, but for those that only Java ever had. */
    private static final Set<String> NAMES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(name -> !name.startsWith("SystemV/"))
                    .collect(Collectors.toUnmodifiableSet());

    private TimeZones() {}

    /**
     * The time zone that an argument names; UTC for null.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} if there is none of that name
     */
    static String require(@Nullable Object name) {
        if (name == null) {
            return STANDARD;
        }
        if (!NAMES.contains(name.toString())) {
            throw ArgumentPath.of("timeZone")
                    .fault(
                            "is no name of a time zone; it is written as in 'Europe/Berlin' or 'UTC'.");
        }
        return name.toString();
    }
}
