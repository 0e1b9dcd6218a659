package io.espalier.engine.plan;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hand-written fields declare, by their coordinates. */
public record HandWrittenNeeds(Map<String, Needs> byCoordinates) {

    private static final Needs UNDECLARED = new Needs(null, 0);

    public HandWrittenNeeds {
        byCoordinates = Map.copyOf(byCoordinates);
    }

    /**
     * What a field needs; one that declares nothing may see every attribute of its source and run
     * no statement.
     */
    public Needs of(String coordinates) {
        return byCoordinates.getOrDefault(coordinates, UNDECLARED);
    }

    /**
     * What one hand-written field needs.
     *
     * @param attributes the attributes of its source that it reads, or null for all of them
     * @param statements how many statements it may run in one operation, at each place where it is
     *     asked for
     */
    public record Needs(@Nullable List<String> attributes, int statements) {

        /** The attributes with columns of their own that the field is given. */
        List<Attribute> of(Entity entity) {
            List<String> names = attributes;
            return entity.attributes().values().stream()
                    .filter(attribute -> names == null || names.contains(attribute.name()))
                    .filter(attribute -> !attribute.ownColumns().isEmpty())
                    .toList();
        }
    }
}
