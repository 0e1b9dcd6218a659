package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
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
import java.util.Optional;

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
        for (String name : entity.writes().cascades()) {
            if (entity.attributes().get(name) instanceof Attribute.ToMany toMany
                    && toMany.route().size() == 1) {
                Optional<TypeBinding> target = binding.findTypeOfEntity(toMany.target());
                if (target.isPresent()) {
                    List<Object> below = below(entity, instances, toMany, target.get().entity());
                    if (!below.isEmpty() && depth + 1 >= WriteStatements.CASCADE_DEPTH) {
                        work.mistakes()
                                .invalid(
                                        path,
                                        "Limit",
                                        "What would be deleted along lies deeper than "
                                                + WriteStatements.CASCADE_DEPTH
                                                + " levels; delete the deepest first.");
                        work.mistakes().check();
                    }
                    prepare(target.get().entity(), below, path, depth + 1);
                }
            }
        }
    }

    private List<Object> below(
            Entity entity, List<Object> instances, Attribute.ToMany toMany, Entity target) {
        Join join = toMany.route().getFirst();
        List<Column> columns = join.to();
        EntityWriter writer = work.writer();
        List<Key> keys =
                instances.stream().map(each -> new Key(writer.identifierOf(each))).toList();
        Map<Key, List<Object>> rows = work.rows().by(target, columns, keys, Strength.DELETE);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            List<Object> ofOne = rows.getOrDefault(keys.get(i), List.of());
            writer.fill(entity, instances.get(i), toMany, ofOne);
            all.addAll(ofOne);
        }
        return all;
    }
}
