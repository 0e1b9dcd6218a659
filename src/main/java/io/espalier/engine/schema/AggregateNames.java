package io.espalier.engine.schema;

/** The names of what a type's rows make together, built from the type's own. */
public final class AggregateNames {

    private AggregateNames() {}

    public static String aggregateOf(String type) {
        return type + "Aggregate";
    }

    public static String countDistinctOf(String type) {
        return type + "CountDistinct";
    }

    public static String sumOf(String type) {
        return type + "Sum";
    }

    public static String avgOf(String type) {
        return type + "Avg";
    }

    /** The type of both {@code min} and {@code max}. */
    public static String extremeOf(String type) {
        return type + "Extreme";
    }

    public static String groupOf(String type) {
        return type + "Group";
    }

    public static String groupKeyOf(String type) {
        return type + "GroupKey";
    }
}
