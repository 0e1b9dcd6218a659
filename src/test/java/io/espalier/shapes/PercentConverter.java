package io.espalier.shapes;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores a whole number as text with a sign behind it. */
class PercentConverter implements AttributeConverter<@Nullable Integer, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Integer percent) {
        return percent == null ? null : percent + "%";
    }

    @Override
    public @Nullable Integer convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text.substring(0, text.length() - 1));
    }
}
