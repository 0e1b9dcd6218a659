package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Locking.Strength;
import io.espalier.engine.plan.WriteStatements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is deleted along with entities, level by level and each relation in one statement, so
 * that Hibernate finds it there and does not load it row by row.
 */
final class Cascades {

    private final Work work;
    private final Binding binding;

    Cascades(Work work, Binding binding) {
        this.work = work;
        this.binding = binding;
    }

    /** Makes everything below these entities ready to be deleted with them. */
    void prepare(Entity entity, List<Object> instances, InputPath path) {
        prepare(entity, instances, path, 0);
    }

    private void prepare(Entity entity, List<Object> instances, InputPath path, int depth) {
        if (instances.isEmpty()) {
            return;
        }
        takeLinks(entity, instances);
        for (String name : entity.writes().cascades()) {
            Attribute attribute = entity.attributes().get(name);
            Optional<TypeBinding> target = targetOf(attribute).flatMap(binding::findTypeOfEntity);
            if (attribute != null && target.isPresent()) {
                List<Object> below = below(entity, instances, attribute, target.get().entity());
                if (!below.isEmpty() && depth + 1 >= WriteStatements.CASCADE_DEPTH) {
                    refuseDeeper(path);
                }
                prepare(target.get().entity(), below, path, depth + 1);
            }
        }
    }

    private void refuseDeeper(InputPath path) {
        work.mistakes()
                .invalid(
                        path,
                        "Limit",
                        "What would be deleted along lies deeper than "
                                + WriteStatements.CASCADE_DEPTH
                                + " levels; delete the deepest first.");
        work.mistakes().check();
    }

    private static Optional<String> targetOf(@Nullable Attribute attribute) {
        return switch (attribute) {
            case Attribute.ToMany many when many.route().size() == 1 -> Optional.of(many.target());
            case Attribute.ToOne one -> Optional.of(one.target());
            case null, default -> Optional.empty();
        };
    }

    /** Hibernate takes it for a fault if other than one link is marked as deleted. */
    private void takeLinks(Entity entity, List<Object> instances) {
        EntityWriter writer = work.writer();
        for (Attribute attribute : entity.attributes().values()) {
            if (attribute instanceof Attribute.ToMany links
                    && links.route().size() == 2
                    && entity.writes().attribute(links.name()).insertable()
                    && writer.links().keepsLinks(entity, links)) {
                work.countOther();
                writer.links()
                        .unlink(
                                entity,
                                links,
                                instances,
                                instances.stream().map(writer::identifierOf).toList());
            }
        }
    }

    private List<Object> below(
            Entity entity, List<Object> instances, Attribute attribute, Entity target) {
        return switch (attribute) {
            case Attribute.ToMany many -> {
                Join join = many.route().getFirst();
                yield below(
                        entity,
                        instances,
                        join,
                        target,
                        (instance, rows) ->
                                work.writer().links().fill(entity, instance, many, rows));
            }
            case Attribute.ToOne one when !one.owning() ->
                    below(
                            entity,
                            instances,
                            one.join(),
                            target,
                            (instance, rows) ->
                                    rows.forEach(row ->
                                            work.writer()
                                                    .values()
                                                    .set(entity, instance, one, row)));
            case Attribute.ToOne one ->
                    below(entity, instances, one.join(), target, (i, rows) -> {});
            default -> List.of();
        };
    }

    private List<Object> below(
            Entity entity,
            List<Object> instances,
            Join join,
            Entity target,
            BiConsumer<Object, List<Object>> found) {
        List<Object> owners = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        for (Object instance : instances) {
            List<@Nullable Object> values =
                    RowValues.of(entity, join.from(), instance, work.writer());
            if (values.stream().allMatch(Objects::nonNull)) {
                owners.add(instance);
                keys.add(new Key(values.stream().<Object>map(Objects::requireNonNull).toList()));
            }
        }
        Map<Key, List<Object>> rows = work.rows().by(target, join.to(), keys, Strength.DELETE);
        for (int i = 0; i < keys.size(); i++) {
            found.accept(owners.get(i), rows.getOrDefault(keys.get(i), List.of()));
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }
}
