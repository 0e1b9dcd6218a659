package io.espalier.engine.mutation.input;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what stands beside {@code data}: {@code increment} and {@code push}. */
final class ArithmeticReader {

    private final ValueReader values;
    private final Mistakes mistakes;

    ArithmeticReader(ValueReader values, Mistakes mistakes) {
        this.values = values;
        this.mistakes = mistakes;
    }

    /** The content with what is added to it. */
    Change.Content read(Change.Content content, WriteType type, Map<?, ?> input, InputPath path) {
        List<Change.Increment> increments = new ArrayList<>();
        each(
                type,
                input,
                path.child("increment"),
                content,
                (field, value, place) -> {
                    if (values.read(field, value, place) instanceof Number number) {
                        increments.add(new Change.Increment(field, number, place));
                    }
                });
        List<Change.Push> pushes = new ArrayList<>();
        each(
                type,
                input,
                path.child("push"),
                content,
                (field, value, place) ->
                        pushes.add(
                                new Change.Push(
                                        field,
                                        values.elements(field, (List<?>) value, place),
                                        place)));
        return new Change.Content(content.values(), increments, pushes, content.relations());
    }

    @FunctionalInterface
    private interface ValueConsumer {
        void accept(WriteField.Value field, Object value, InputPath path);
    }

    /** Of one field either this or 'data', not both. */
    private void each(
            WriteType type,
            Map<?, ?> input,
            InputPath path,
            Change.Content content,
            ValueConsumer consumer) {
        if (!(input.get(path.steps().getLast()) instanceof Map<?, ?> given)) {
            return;
        }
        given.forEach((name, value) -> {
            InputPath place = path.child(name);
            if (value == null) {
                mistakes.invalid(place, "Required", "'" + name + "' is null. Leave it out.");
            } else if (content.sets(name.toString())) {
                mistakes.invalid(
                        place, "Once", "'" + name + "' is set in 'data' too. Do one of both.");
            } else if (type.requireField(name.toString()) instanceof WriteField.Value field) {
                consumer.accept(field, value, place);
            }
        });
    }
}
