package io.espalier.engine.plan;

import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Hierarchy;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Filters by global ids. */
final class IdFilter {

    private IdFilter() {}

    /** Of an interface an id tells also which of its types the row must be of. */
    static ScalarFilter of(TypeBinding type, GlobalKeys ids) {
        List<Expression> values = new ArrayList<>();
        type.entity().identifier().forEach(column -> values.add(new Expression.Own(column)));
        Hierarchy hierarchy = type.entity().hierarchy();
        if (hierarchy == null || !type.isInterface()) {
            return new ScalarFilter(
                    values,
                    (operand, path) -> ids.resolve(operand.toString(), type.name()).key().values());
        }
        values.add(new Expression.Own(hierarchy.discriminator()));
        return new ScalarFilter(
                values,
                (operand, path) -> {
                    FieldPlan.NodeKey id = ids.resolve(operand.toString(), type.name());
                    List<Object> row = new ArrayList<>(id.key().values());
                    row.add(discriminator(type, id.type()));
                    return row;
                });
    }

    private static Object discriminator(TypeBinding type, String concrete) {
        return type.concrete().entrySet().stream()
                .filter(each -> each.getValue().equals(concrete))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
