package io.espalier.engine.augmentation;

/** What of a value can be the key of a group: itself, or the stretch of time that it lies in. */
final class BucketEnums {

    private static final String BUCKETS =
            """
              "The day that it is on."
              DAY
              "The Monday of its week."
              WEEK
              "The first day of its month."
              MONTH
              "The first day of its quarter."
              QUARTER
              "The first day of its year."
              YEAR
            """;

    private BucketEnums() {}

    static String value(GeneratedTypes types) {
        return define(types, "GroupByValue", "What of a value makes a key.", "");
    }

    static String date(GeneratedTypes types) {
        return define(types, "GroupByDate", "What of a date makes a key.", BUCKETS);
    }

    static String dateTime(GeneratedTypes types) {
        return define(
                types,
                "GroupByDateTime",
                "What of a date with a time makes a key: the start of what it lies in.",
                "  \"The hour that it is in.\"\n  HOUR\n" + BUCKETS);
    }

    static String time(GeneratedTypes types) {
        return define(
                types,
                "GroupByTime",
                "What of a time of day makes a key.",
                "  \"The hour that it is in.\"\n  HOUR\n");
    }

    private static String define(
            GeneratedTypes types, String name, String description, String buckets) {
        return types.defineEnum(
                name,
                "\""
                        + description
                        + "\"\nenum "
                        + name
                        + " {\n  \"The value itself.\"\n  VALUE\n"
                        + buckets
                        + "}");
    }
}
