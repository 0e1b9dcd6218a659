package io.espalier.community.stackexchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One {@code <row/>} of a dump: its attributes as text. {@code find…} is empty where the attribute
 * is absent, {@code require…} says that the file is broken; both say so when the attribute is there
 * in a form that it cannot have.
 *
 * @param file the file's name, for messages
 * @param line 1-based; the last line of the row
 */
record DumpRow(String file, long line, Map<String, String> attributes) {

    /**
     * The dumps write {@code 2014-01-21T20:26:05.383}. Without a zone it is UTC; a zone is obeyed,
     * a bare date is its midnight.
     */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    String require(String name) {
        return required(name, findText(name));
    }

    Optional<String> findText(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** As {@link #findText}, but text without a visible character counts as absent. */
    Optional<String> findVisibleText(String name) {
        return findText(name).filter(text -> !text.isBlank());
    }

    long requireLong(String name) {
        return required(name, findLong(name));
    }

    Optional<Long> findLong(String name) {
        return parse(name, "a whole number", Long::valueOf);
    }

    int requireInt(String name) {
        return required(name, findInt(name));
    }

    Optional<Integer> findInt(String name) {
        return parse(name, "a whole number of 32 bits", Integer::valueOf);
    }

    /** Between 1970 and 9999: what an id of UUIDv7 layout and this project's scalars can tell. */
    Instant requireTime(String name) {
        return required(name, findTime(name));
    }

    Optional<Instant> findTime(String name) {
        return parse(
                name, "a date between 1970 and 9999 as in 2014-01-21T20:26:05.383", DumpRow::time);
    }

    BrokenFileException broken(String problem) {
        return new BrokenFileException(file, line, problem, null);
    }

    private <T> T required(String name, Optional<T> value) {
        return value.orElseThrow(() -> broken("the attribute " + name + " is missing"));
    }

    private <T> Optional<T> parse(String name, String expected, Function<String, T> parser) {
        String text = attributes.get(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (NumberFormatException | DateTimeException failure) {
            throw new BrokenFileException(
                    file, line, "%s is not %s: '%s'".formatted(name, expected, text), failure);
        }
    }

    private static Instant time(String text) {
        Instant time =
                switch (TIME.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                    case OffsetDateTime zoned -> zoned.toInstant();
                    case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
                    case TemporalAccessor day ->
                            LocalDate.from(day).atStartOfDay(ZoneOffset.UTC).toInstant();
                };
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1970 || year > 9999) {
            throw new DateTimeException("the year is " + year);
        }
        return time;
    }
}
