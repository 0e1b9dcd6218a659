package io.espalier.engine.mapping;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values in a form that the driver puts into an array without loss.
 *
 * <p>The driver writes an array's dates and times by {@code toString()}, which is neither
 * PostgreSQL's form before the year 1 and after 9999 nor safe across time zones, so they become
 * text here.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">PostgreSQL,
 *     date/time types</a>
 */
final class ElementText {

    private static final DateTimeFormatter DATE =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NORMAL)
                    .appendPattern("-MM-dd")
                    .toFormatter();

    /** The driver rounds to PostgreSQL's microseconds, so an element of an array has to. */
    private static final int HALF_A_MICROSECOND = 500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

    /** What the driver reads and writes for infinity as {@code java.sql.Timestamp}. */
    private static final Timestamp POSITIVE_INFINITY = new Timestamp(9223372036825200000L);

    private static final Timestamp NEGATIVE_INFINITY = new Timestamp(-9223372036832400000L);

    /** What the driver takes for infinity. */
    private static final Map<Object, String> INFINITIES =
            Map.of(
                    OffsetDateTime.MAX,
                    "infinity",
                    OffsetDateTime.MIN,
                    "-infinity",
                    LocalDateTime.MAX,
                    "infinity",
                    LocalDateTime.MIN,
                    "-infinity",
                    LocalDate.MAX,
                    "infinity",
                    LocalDate.MIN,
                    "-infinity",
                    POSITIVE_INFINITY,
                    "infinity",
                    NEGATIVE_INFINITY,
                    "-infinity");

    private ElementText() {}

    /**
     * The element for {@code value}, an argument of one of JDBC's setters.
     *
     * @param calendar the time zone in which the driver would write a {@code java.sql} date or time
     */
    static @Nullable Object of(@Nullable Object value, Calendar calendar) {
        if (value == null) {
            return null;
        }
        String infinity = INFINITIES.get(value);
        if (infinity != null) {
            return infinity;
        }
        return switch (value) {
            case Byte number -> number.shortValue();
            case OffsetDateTime moment ->
                    dateTime(
                            moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(),
                            ZoneOffset.UTC);
            case LocalDateTime moment -> dateTime(moment, ZoneOffset.UTC);
            case LocalDate date -> date(date) + era(date);
            case OffsetTime time -> time(time.toLocalTime()) + offset(time.getOffset());
            case LocalTime time -> time(time);
            case Timestamp moment -> {
                Calendar wall = at(moment, calendar);
                yield dateTime(wallClock(wall).withNano(moment.getNanos()), offset(wall));
            }
            case Time time -> time(wallClock(at(time, calendar)).toLocalTime());
            case java.sql.Date date -> of(wallClock(at(date, calendar)).toLocalDate(), calendar);
            default -> value;
        };
    }

    /** The offset is read by {@code timestamp with time zone} and ignored by the other. */
    private static String dateTime(LocalDateTime exact, ZoneOffset offset) {
        LocalDateTime moment = exact.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
        LocalDate date = moment.toLocalDate();
        return date(date) + " " + TIME.format(moment) + offset(offset) + era(date);
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }

    private static String era(LocalDate date) {
        return date.getEra() == IsoEra.BCE ? " BC" : "";
    }

    private static String time(LocalTime exact) {
        LocalTime rounded = exact.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
        boolean midnightPassed = rounded.isBefore(exact.truncatedTo(ChronoUnit.MICROS));
        return midnightPassed ? "24:00:00" : TIME.format(rounded);
    }

    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId();
    }

    private static ZoneOffset offset(Calendar wall) {
        int millis = wall.get(Calendar.ZONE_OFFSET) + wall.get(Calendar.DST_OFFSET);
        return ZoneOffset.ofTotalSeconds(millis / 1000);
    }

    @SuppressWarnings("JavaUtilDate") // JDBC's own dates are what Hibernate binds.
    private static Calendar at(java.util.Date moment, Calendar calendar) {
        Calendar wall = (Calendar) calendar.clone();
        wall.setTimeInMillis(moment.getTime());
        return wall;
    }

    private static LocalDateTime wallClock(Calendar wall) {
        int year = wall.get(Calendar.YEAR);
        return LocalDateTime.of(
                wall.get(Calendar.ERA) == GregorianCalendar.BC ? 1 - year : year,
                wall.get(Calendar.MONTH) + 1,
                wall.get(Calendar.DAY_OF_MONTH),
                wall.get(Calendar.HOUR_OF_DAY),
                wall.get(Calendar.MINUTE),
                wall.get(Calendar.SECOND),
                wall.get(Calendar.MILLISECOND) * 1_000_000);
    }
}
