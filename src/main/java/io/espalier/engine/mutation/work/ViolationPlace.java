package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.mutation.input.InputPath;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A violated constraint of an entity, and where in the input it can be mended. */
final class ViolationPlace {

    private final Touched row;
    private final ConstraintViolation<?> violation;

    /**
     * @param row whose instance breaks the constraint
     */
    ViolationPlace(Touched row, ConstraintViolation<?> violation) {
        this.row = row;
        this.violation = violation;
    }

    static String constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    /** Of arguments of hand-written code, or of what the schema does not show. */
    static UserError elsewhere(ConstraintViolation<?> violation) {
        List<String> arguments = new ArrayList<>();
        boolean ofArguments = false;
        for (Path.Node node : violation.getPropertyPath()) {
            ofArguments |= node.getKind() == ElementKind.PARAMETER;
            if (ofArguments) {
                addIndex(node, arguments);
                addName(node, arguments);
            }
        }
        return new UserError.Invalid(
                violation.getMessage(),
                ofArguments ? arguments : InputPath.INPUT.steps(),
                constraint(violation));
    }

    private static String subject(String property) {
        return property.isEmpty() ? "" : property + ": ";
    }

    /** Whether a client can mend it, by a field or as a whole. */
    boolean isOfTheInput() {
        Path.Node first = violation.getPropertyPath().iterator().next();
        return first.getKind() != ElementKind.PROPERTY
                || ShownFields.of(row).find(first.getName()).isPresent()
                || !row.type().type().entity().attributes().containsKey(first.getName());
    }

    UserError error() {
        List<String> steps = new ArrayList<>();
        ShownFields fields = ShownFields.of(row);
        for (Path.Node node : violation.getPropertyPath()) {
            addIndex(node, steps);
            Optional<ShownFields.Shown> field =
                    node.getKind() == ElementKind.PROPERTY
                            ? fields.find(node.getName())
                            : Optional.empty();
            field.ifPresent(shown -> steps.add(shown.name()));
            fields = field.map(ShownFields.Shown::below).orElse(ShownFields.NONE);
        }
        InputPath place = steps.isEmpty() ? null : place(steps);
        return new UserError.Invalid(
                place == null
                        ? subject(String.join(".", steps)) + violation.getMessage()
                        : violation.getMessage(),
                (place == null ? row.path() : place).steps(),
                constraint(violation));
    }

    /** Where the input speaks of the field, or should; null where it leaves a row's value alone. */
    private @Nullable InputPath place(List<String> steps) {
        InputPath given = row.places().get(steps.getFirst());
        if (given != null) {
            return child(given, steps.subList(1, steps.size()));
        }
        return row.how() == Touched.How.CREATED ? child(row.path(), steps) : null;
    }

    private static InputPath child(InputPath path, List<String> steps) {
        InputPath longer = path;
        for (String step : steps) {
            longer = longer.child(step);
        }
        return longer;
    }

    private static void addIndex(Path.Node node, Collection<String> steps) {
        if (node.getIndex() != null) {
            steps.add(node.getIndex().toString());
        }
    }

    private static void addName(Path.Node node, Collection<String> steps) {
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
            steps.add(node.getName());
        }
    }
}
