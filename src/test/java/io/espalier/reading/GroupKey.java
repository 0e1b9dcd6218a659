package io.espalier.reading;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key of a grouping.
 *
 * @param path the relations to one that lead to the field, and the field
 * @param leaf {@code VALUE} or a bucket
 */
record GroupKey(List<String> path, Kind kind, String leaf) {

    private static final List<String> BUCKETS =
            List.of("VALUE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    /** Every key that rows of a type can be grouped by, relations followed once. */
    static List<GroupKey> of(RowType type) {
        List<GroupKey> keys = new ArrayList<>();
        addValues(keys, type, List.of());
        type.one().forEach((field, target) -> addValues(keys, RowType.of(target), List.of(field)));
        return keys;
    }

    private static void addValues(List<GroupKey> keys, RowType type, List<String> through) {
        type.values()
                .forEach((field, kind) -> {
                    List<String> path = new ArrayList<>(through);
                    path.add(field);
                    // In which order texts stand that are not plain words, is up to the database.
                    if (kind == Kind.MOMENT) {
                        BUCKETS.forEach(leaf -> keys.add(new GroupKey(path, kind, leaf)));
                    } else if (kind != Kind.TEXT) {
                        keys.add(new GroupKey(path, kind, "VALUE"));
                    }
                });
    }

    String name() {
        return String.join(".", path);
    }

    /** An input object whose innermost value is {@code leaf}. */
    Map<String, Object> json(String innermost) {
        Object value = innermost;
        for (String field : path.reversed()) {
            value = Map.of(field, value);
        }
        return Truth.object(value);
    }

    String selection() {
        return String.join(" { ", path) + " }".repeat(path.size() - 1);
    }

    /** The key of the group that a row is in, as JSON. */
    @Nullable Object of(ForumRow row, ZoneId zone) {
        ForumRow holder = row;
        for (String field : path.subList(0, path.size() - 1)) {
            holder = holder == null ? null : holder.one(field);
        }
        Object value = holder == null ? null : holder.value(path.getLast());
        return value == null || leaf.equals("VALUE") ? value : start((String) value, zone);
    }

    private String start(String moment, ZoneId zone) {
        ZonedDateTime time = OffsetDateTime.parse(moment).atZoneSameInstant(zone);
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        ZonedDateTime start =
                switch (leaf) {
                    case "HOUR" -> time.truncatedTo(ChronoUnit.HOURS);
                    case "DAY" -> day;
                    case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case "MONTH" -> day.withDayOfMonth(1);
                    case "QUARTER" ->
                            day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                    default -> day.withDayOfYear(1);
                };
        return start.toInstant().toString();
    }

    /** How keys sort: enums as they are declared. */
    int compare(Object one, Object other) {
        boolean declared = kind == Kind.ROLE || kind == Kind.POST_KIND;
        return declared
                ? Integer.compare(kind.samples().indexOf(one), kind.samples().indexOf(other))
                : Truth.compare(one, other);
    }

    static String text(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "null").toString();
    }
}
