package io.espalier.engine.schema;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Instants as text, the same that {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} writes. Large
 * answers are full of them, and the formatter showed in their profiles.
 */
final class IsoMoment {

    private static final int LONGEST = 40;
    private static final int LAST_YEAR = 9999;

    private IsoMoment() {}

    static String format(OffsetDateTime moment) {
        int year = moment.getYear();
        if (year < 0 || year > LAST_YEAR) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        StringBuilder text = new StringBuilder(LONGEST);
        twoDigits(text, year / 100);
        twoDigits(text, year % 100);
        twoDigits(text.append('-'), moment.getMonthValue());
        twoDigits(text.append('-'), moment.getDayOfMonth());
        twoDigits(text.append('T'), moment.getHour());
        twoDigits(text.append(':'), moment.getMinute());
        twoDigits(text.append(':'), moment.getSecond());
        fraction(text, moment.getNano());
        return text.append(moment.getOffset().getId()).toString();
    }

    /** Without zeros at its end, and without a point if nothing is left. */
    private static void fraction(StringBuilder text, int nanoseconds) {
        if (nanoseconds == 0) {
            return;
        }
        text.append('.');
        int rest = nanoseconds;
        for (int unit = 100_000_000; rest > 0; unit /= 10) {
            text.append((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private static void twoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
