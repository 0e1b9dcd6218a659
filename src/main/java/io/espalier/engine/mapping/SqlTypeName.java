package io.espalier.engine.mapping;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The type that a parameter is cast to, made from the type that a column is declared with.
 *
 * <p>Modifiers are dropped: a cast to {@code varchar(3)} would cut a longer value, and then it
 * would equal a shorter one. Strings become {@code text}, whose operators are those of {@code
 * varchar} too, so that one array type and one index serve both; {@code bpchar} stays, for it alone
 * compares without regard to padding.
 */
final class SqlTypeName {

    /** The type of {@code char(n)}, without a length. */
    static final String PADDED = "bpchar";

    /** How Hibernate, and the standard, write that a type is an array. */
    private static final String STANDARD_ARRAY = " array";

    static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** Types beside the numbers that {@code min} and {@code max} take. */
    static final Set<String> WITH_EXTREMES =
            Set.of(
                    "text",
                    PADDED,
                    "date",
                    "time without time zone",
                    "timestamp without time zone",
                    "timestamp with time zone",
                    "interval");

    /** Types whose values PostgreSQL cannot sort, and so not group either. */
    static final Set<String> WITHOUT_EQUALITY =
            Set.of(
                    "json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle",
                    "json[]", "xml[]");

    private static final Set<String> VARYING = Set.of("varchar", "character varying");

    private static final Pattern MODIFIER = Pattern.compile("\\s*\\([^)]*\\)");

    /** What a hand-written column definition may say after its type. */
    private static final Pattern CONSTRAINTS =
            Pattern.compile(
                    "\\s+(not\\s+null|null|default|check|unique|primary|references|generated|collate|constraint)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Other spellings of the names that {@code format_type} writes. */
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("varchar", "text"),
                    Map.entry("character varying", "text"),
                    Map.entry("char", PADDED),
                    Map.entry("character", PADDED),
                    Map.entry("bool", "boolean"),
                    Map.entry("int2", "smallint"),
                    Map.entry("int", "integer"),
                    Map.entry("int4", "integer"),
                    Map.entry("serial", "integer"),
                    Map.entry("int8", "bigint"),
                    Map.entry("bigserial", "bigint"),
                    Map.entry("float4", "real"),
                    Map.entry("float8", "double precision"),
                    Map.entry("float", "double precision"),
                    Map.entry("decimal", "numeric"),
                    Map.entry("time", "time without time zone"),
                    Map.entry("timetz", "time with time zone"),
                    Map.entry("timestamp", "timestamp without time zone"),
                    Map.entry("timestamptz", "timestamp with time zone"),
                    Map.entry("interval second", "interval"));

    private SqlTypeName() {}

    /**
     * The cast for a column declared as {@code declared}, {@code character varying(80)}, {@code
     * timestamp(6) with time zone} or {@code app."Mood"}.
     */
    static String of(String declared) {
        String type = CONSTRAINTS.matcher(declared.strip()).replaceFirst("");
        if (type.endsWith(STANDARD_ARRAY)) {
            return arrayOf(type.substring(0, type.length() - STANDARD_ARRAY.length()));
        }
        if (type.endsWith("[]")) {
            return arrayOf(type.substring(0, type.length() - 2));
        }
        String bare = SqlIdentifier.foldCase(MODIFIER.matcher(type).replaceAll("").strip());
        return SPELLINGS.getOrDefault(bare, bare);
    }

    /** Arrays of strings stay what they are: no operator takes one of each kind. */
    private static String arrayOf(String declared) {
        String element = SqlIdentifier.foldCase(MODIFIER.matcher(declared).replaceAll("").strip());
        return (VARYING.contains(element) ? "varchar" : of(declared)) + "[]";
    }
}
