package io.espalier.engine.spring;

import io.espalier.engine.idempotency.AnswerText;
import io.espalier.engine.idempotency.KeptAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as answers are written. */
final class JsonAnswerText implements AnswerText {

    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    @Override
    public String write(KeptAnswer answer) {
        return json.writeValueAsString(answer);
    }

    @Override
    public KeptAnswer read(String text) {
        KeptAnswer answer = json.readValue(text, KeptAnswer.class);
        asWritten(answer.result());
        return answer;
    }

    /** Makes numbers again what they were: a {@code Float} where no digit is lost by it. */
    @SuppressWarnings("unchecked")
    private static @Nullable Object asWritten(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            ((Map<String, @Nullable Object>) object).replaceAll((name, each) -> asWritten(each));
        } else if (value instanceof List<?> list) {
            ((List<@Nullable Object>) list).replaceAll(JsonAnswerText::asWritten);
        } else if (value instanceof BigDecimal number) {
            return asWritten(number);
        }
        return value;
    }

    private static Number asWritten(BigDecimal number) {
        double near = number.doubleValue();
        // Zeros at the end are digits too.
        return Double.isFinite(near)
                        && BigDecimal.valueOf(near).toString().equals(number.toString())
                ? near
                : number;
    }
}
