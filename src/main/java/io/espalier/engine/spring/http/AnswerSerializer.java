package io.espalier.engine.spring.http;

import io.espalier.engine.execution.island.AnswerObject;
import io.espalier.engine.execution.island.ObjectShape;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes the objects of islands without asking Jackson for each of their values how. */
final class AnswerSerializer extends ValueSerializer<AnswerObject> {

    static JacksonModule module() {
        return new SimpleModule("espalier-answers")
                .addSerializer(AnswerObject.class, new AnswerSerializer());
    }

    @Override
    public void serialize(
            AnswerObject answer, JsonGenerator generator, SerializationContext context) {
        ObjectShape shape = answer.shape();
        generator.writeStartObject(answer);
        for (int place = 0; place < shape.size(); place++) {
            generator.writeName(shape.name(place));
            Object value = answer.value(place);
            String text = value == null ? null : shape.text(place, value);
            if (text == null) {
                write(value, generator, context);
            } else {
                generator.writeString(text);
            }
        }
        generator.writeEndObject();
    }

    private void write(
            @Nullable Object value, JsonGenerator generator, SerializationContext context) {
        // Most values first: this runs for each, and a switch over types is slower.
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof AnswerObject object) {
            serialize(object, generator, context);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value == null) {
            generator.writeNull();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray(list, list.size());
            for (Object element : list) {
                write(element, generator, context);
            }
            generator.writeEndArray();
        } else if (value instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else {
            context.writeValue(generator, value);
        }
    }
}
