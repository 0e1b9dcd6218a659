package io.espalier.engine.mutation.work;

import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Writes;
import io.espalier.engine.mutation.input.InputPath;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/** Asks a provider of Bean Validation; messages are in English, as all others. */
public final class BeanValidation implements Validation {

    private final Validator validator;

    public BeanValidation(ValidatorFactory factory) {
        this.validator =
                factory.usingContext()
                        .messageInterpolator(new English(factory.getMessageInterpolator()))
                        .getValidator();
    }

    /** Whatever the language of the machine is. */
    private record English(MessageInterpolator all) implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return all.interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }

    @Override
    public List<UserError> check(List<Touched> touched) {
        SequencedSet<UserError> errors = new LinkedHashSet<>();
        for (Touched each : touched) {
            if (isWritten(each)) {
                sorted(validator.validate(each.instance()))
                        .map(violation -> new ViolationPlace(each, violation))
                        // What no input sets may still be made by Hibernate, which looks again.
                        .filter(ViolationPlace::isOfTheInput)
                        .forEach(place -> errors.add(place.error()));
            }
        }
        return List.copyOf(errors);
    }

    private static boolean isWritten(Touched touched) {
        return touched.how() == Touched.How.CREATED || touched.how() == Touched.How.UPDATED;
    }

    @Override
    public List<UserError> explain(Throwable exception, List<Touched> touched, Writes writes) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException found
                    && found.getConstraintViolations() != null) {
                return sorted(inEnglish(found.getConstraintViolations()))
                        .map(violation -> explained(violation, touched, writes))
                        .toList();
            }
        }
        return List.of();
    }

    /** Hibernate and Spring speak the language of the machine: all is looked at again. */
    private Collection<? extends ConstraintViolation<?>> inEnglish(
            Collection<? extends ConstraintViolation<?>> violations) {
        Set<Object> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ConstraintViolation<?>> found = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            Object root = violation.getRootBean();
            if (root != null && roots.add(root)) {
                found.addAll(
                        violation.getExecutableParameters() == null
                                ? validator.validate(root)
                                : ofArguments(root, violation));
            }
        }
        return found.isEmpty() ? violations : found;
    }

    /** The same of the call of a method of hand-written code. */
    private Set<ConstraintViolation<Object>> ofArguments(
            Object bean, ConstraintViolation<?> violation) {
        Path.Node node = violation.getPropertyPath().iterator().next();
        if (node.getKind() != ElementKind.METHOD) {
            return Set.of();
        }
        List<Class<?>> types = node.as(Path.MethodNode.class).getParameterTypes();
        return Stream.<Class<?>>iterate(
                        bean.getClass(), Objects::nonNull, type -> type.getSuperclass())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(node.getName()))
                .filter(method -> List.of(method.getParameterTypes()).equals(types))
                .findFirst()
                .map(method ->
                        validator
                                .forExecutables()
                                .validateParameters(
                                        bean, method, violation.getExecutableParameters()))
                .orElse(Set.of());
    }

    @SuppressWarnings("ReferenceEquality") // two instances of no identifier yet may be equal
    private static UserError explained(
            ConstraintViolation<?> violation, List<Touched> touched, Writes writes) {
        return touched.stream()
                .filter(each -> each.instance() == violation.getRootBean())
                .findFirst()
                .or(() -> byHand(violation, writes))
                .map(row -> new ViolationPlace(row, violation).error())
                .orElseGet(() -> ViolationPlace.elsewhere(violation));
    }

    /** An instance of which the input tells nothing. */
    private static Optional<Touched> byHand(ConstraintViolation<?> violation, Writes writes) {
        return writes.types().values().stream()
                .filter(type ->
                        type.type().entity().javaType().equals(violation.getRootBeanClass()))
                .findFirst()
                .map(type ->
                        new Touched(
                                type,
                                violation.getRootBean(),
                                InputPath.INPUT,
                                Map.of(),
                                Touched.How.UPDATED));
    }

    /** Providers answer sets in any order. */
    private static Stream<? extends ConstraintViolation<?>> sorted(
            Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .sorted(
                        Comparator.<ConstraintViolation<?>, String>comparing(
                                        violation -> violation.getPropertyPath().toString())
                                .thenComparing(ViolationPlace::constraint));
    }
}
