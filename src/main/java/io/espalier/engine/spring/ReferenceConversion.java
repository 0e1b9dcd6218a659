package io.espalier.engine.spring;

import io.espalier.engine.api.EntityReference;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.plan.GlobalKeys;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/** Turns the global ids among the arguments of controllers into references, and leaves the rest. */
final class ReferenceConversion implements ConversionService {

    private final @Nullable ConversionService others;
    private final Supplier<Binding> binding;

    /**
     * @param binding known once the schema is made
     */
    ReferenceConversion(@Nullable ConversionService others, Supplier<Binding> binding) {
        this.others = others;
        this.binding = binding;
    }

    @Override
    public boolean canConvert(@Nullable Class<?> sourceType, Class<?> targetType) {
        return targetType == EntityReference.class
                || (others != null && others.canConvert(sourceType, targetType));
    }

    @Override
    public boolean canConvert(@Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
        return targetType.getType() == EntityReference.class
                || (others != null && others.canConvert(sourceType, targetType));
    }

    @Override
    public <T> @Nullable T convert(@Nullable Object source, Class<T> targetType) {
        return targetType.cast(convert(source, TypeDescriptor.valueOf(targetType)));
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source,
            @Nullable TypeDescriptor sourceType,
            TypeDescriptor targetType) {
        return targetType.getType() == EntityReference.class
                ? convert(source, targetType)
                : Objects.requireNonNull(others).convert(source, sourceType, targetType);
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor targetType) {
        if (targetType.getType() != EntityReference.class) {
            return Objects.requireNonNull(others).convert(source, targetType);
        }
        Class<?> entity = targetType.getResolvableType().getGeneric(0).resolve();
        if (source == null) {
            return null;
        }
        try {
            return reference(
                    Objects.requireNonNull(
                            entity, "an argument says of which entity: EntityReference<Post>"),
                    source.toString());
        } catch (EngineException noSuchId) {
            // Spring collects these, so that all of them are told.
            throw new ConversionFailedException(
                    TypeDescriptor.forObject(source), targetType, source, noSuchId);
        }
    }

    private <E> EntityReference<E> reference(Class<E> entity, String id) {
        Binding known = binding.get();
        TypeBinding type =
                known.types().values().stream()
                        .filter(each -> each.entity().javaType().equals(entity))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("no type shows entity " + entity));
        return new EntityReference<>(
                entity, new GlobalKeys(known).resolve(id, type.name()).key().values());
    }
}
