package io.espalier.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a grouping.
 *
 * @param leaf {@code VALUE} or a bucket
 */
record GroupKey(FieldPath path, String leaf) {

    private static final List<String> BUCKETS = List.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    /** Every key that rows of a type can be grouped by, relations followed once. */
    static List<GroupKey> of(RowType type) {
        List<GroupKey> keys = new ArrayList<>();
        for (FieldPath path : FieldPath.of(type)) {
            if (path.kind().isSortKey() && !type.embedded().containsKey(path.fields().getFirst())) {
                keys.add(new GroupKey(path, "VALUE"));
                buckets(path.kind()).forEach(bucket -> keys.add(new GroupKey(path, bucket)));
            }
        }
        return keys;
    }

    private static List<String> buckets(Kind kind) {
        return switch (kind) {
            case TIME -> List.of("HOUR");
            case DAY -> BUCKETS;
            case MOMENT, LOCAL -> {
                List<String> all = new ArrayList<>(BUCKETS);
                all.add("HOUR");
                yield all;
            }
            default -> List.of();
        };
    }

    /** The field that shows it. */
    String selection() {
        List<String> fields = path.fields();
        return String.join(" { ", fields) + " }".repeat(fields.size() - 1);
    }

    /** The key of the group that a row is in, as JSON. */
    @Nullable Object of(ModelRow row, ZoneId zone) {
        Object value = path.value(row);
        return value == null || leaf.equals("VALUE") ? value : start((String) value, zone);
    }

    private String start(String value, ZoneId zone) {
        return switch (path.kind()) {
            case MOMENT ->
                    start(OffsetDateTime.parse(value).atZoneSameInstant(zone))
                            .toInstant()
                            .toString();
            case LOCAL ->
                    start(LocalDateTime.parse(value).atZone(ZoneOffset.UTC))
                            .toLocalDateTime()
                            .toString();
            case DAY ->
                    start(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC))
                            .toLocalDate()
                            .toString();
            default ->
                    LocalTime.parse(value)
                            .truncatedTo(ChronoUnit.HOURS)
                            .format(DateTimeFormatter.ISO_LOCAL_TIME);
        };
    }

    private ZonedDateTime start(ZonedDateTime time) {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (leaf) {
            case "HOUR" -> time.truncatedTo(ChronoUnit.HOURS);
            case "DAY" -> day;
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            case "QUARTER" ->
                    day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            default -> day.withDayOfYear(1);
        };
    }
}
