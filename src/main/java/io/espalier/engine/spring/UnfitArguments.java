package io.espalier.engine.spring;

import io.espalier.engine.api.UserError;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.Shown;
import io.espalier.engine.id.GlobalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

/** What Spring could not turn into the arguments of a controller, as mistakes of the caller. */
final class UnfitArguments {

    private UnfitArguments() {}

    static List<UserError> of(BindException exception, Map<String, Object> arguments) {
        return exception.getFieldErrors().stream()
                .<UserError>map(error -> of(error, arguments))
                .toList();
    }

    private static UserError of(FieldError error, Map<String, Object> arguments) {
        String text = String.valueOf(error.getRejectedValue());
        return new UserError.Invalid(
                "'" + Shown.of(text) + "' " + what(text), path(error, arguments), "Value");
    }

    private static String what(String text) {
        try {
            return "is the id of a " + GlobalId.decode(text).type() + ", which is not needed here.";
        } catch (EngineException noId) {
            return "is not what is needed here.";
        }
    }

    /**
     * Spring calls the argument {@code $}, whatever its name is, and says {@code $.items[2].id}.
     */
    private static List<String> path(FieldError error, Map<String, Object> arguments) {
        List<String> below = List.of(error.getField().split("[.\\[\\]]+"));
        for (String name : arguments.keySet()) {
            List<String> path = new ArrayList<>(below);
            path.set(0, name);
            if (Objects.equals(at(arguments, path), error.getRejectedValue())) {
                return path;
            }
        }
        return below.subList(1, below.size());
    }

    private static @Nullable Object at(Object value, List<String> path) {
        @Nullable Object found = value;
        for (String step : path) {
            found =
                    switch (found) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list -> list.get(Integer.parseInt(step));
                        case null, default -> null;
                    };
        }
        return found;
    }
}
