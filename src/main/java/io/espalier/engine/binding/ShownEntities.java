package io.espalier.engine.binding;

import io.espalier.engine.mapping.Entity;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Which types of the schema show which entities.
 *
 * @param byObjects by the names of object types
 * @param byInterfaces entities that others extend, by the names of interfaces
 * @param unknown object types of which no entity has the name, and that no controller returns
 */
record ShownEntities(
        SequencedMap<String, Entity> byObjects,
        SequencedMap<String, Entity> byInterfaces,
        List<ObjectType> unknown) {

    static ShownEntities find(BindingSources sources) {
        SequencedMap<String, Entity> byInterfaces = new LinkedHashMap<>();
        for (ObjectType type : sources.schema().interfaces().values()) {
            if (!type.name().equals(EngineDeclarations.NODE)) {
                sources.mapping()
                        .findEntity(type.bindingTarget())
                        .filter(entity -> entity.hierarchy() != null)
                        .ifPresent(entity -> byInterfaces.put(type.name(), entity));
            }
        }
        Set<String> foreign = new ForeignTypes(sources).names();
        SequencedMap<String, Entity> byObjects = new LinkedHashMap<>();
        List<ObjectType> unknown = new ArrayList<>();
        for (ObjectType type : sources.schema().objects().values()) {
            if (ForeignTypes.isOfTheEngine(sources.schema(), type.name())) {
                continue;
            }
            Optional<Entity> entity = sources.mapping().findEntity(type.bindingTarget());
            if (entity.isPresent()) {
                byObjects.put(
                        type.name(),
                        byInterfaces.containsValue(entity.get())
                                ? entity.get().withoutExtending()
                                : entity.get());
            } else if (!foreign.contains(type.name())) {
                unknown.add(type);
            }
        }
        return new ShownEntities(byObjects, byInterfaces, unknown);
    }

    /** Those of object types, then those of interfaces. */
    SequencedMap<String, Entity> all() {
        SequencedMap<String, Entity> all = new LinkedHashMap<>(byObjects);
        all.putAll(byInterfaces);
        return all;
    }
}
