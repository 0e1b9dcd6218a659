package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;

import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Hierarchy;
import io.espalier.engine.schema.ObjectType;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Binds an interface to an entity that others extend, and tells which type each of its rows is of.
 */
final class InterfaceBinder {

    private final BindingSources sources;
    private final ShownEntities shown;

    InterfaceBinder(BindingSources sources, ShownEntities shown) {
        this.sources = sources;
        this.shown = shown;
    }

    TypeBinding bind(String name, Entity entity) {
        ObjectType type = Objects.requireNonNull(sources.schema().interfaces().get(name));
        Hierarchy hierarchy = Objects.requireNonNull(entity.hierarchy());
        SequencedMap<Object, String> concrete = new LinkedHashMap<>();
        hierarchy
                .concrete()
                .forEach((value, extending) -> {
                    Optional<String> found = typeOf(extending, name);
                    found.ifPresent(typeName -> concrete.put(value, typeName));
                    if (found.isEmpty()) {
                        report(name, extending);
                    }
                });
        return new TypeBinding(type, entity, fields(type, entity), concrete);
    }

    private Optional<String> typeOf(String entityName, String interfaceName) {
        return shown.byObjects().entrySet().stream()
                .filter(each -> each.getValue().name().equals(entityName))
                .map(each -> sources.schema().objects().get(each.getKey()))
                .filter(type -> type != null && type.interfaces().contains(interfaceName))
                .map(ObjectType::name)
                .findFirst();
    }

    private void report(String interfaceName, String entityName) {
        sources.fault(
                UNKNOWN_TYPE,
                interfaceName,
                "rows of it can be of entity "
                        + entityName
                        + ", which no type that implements it shows",
                "Declare type " + entityName + " implements " + interfaceName);
    }

    /**
     * What every row has. What is wrong with a field is said of the types that implement it, and
     * one that each of them binds in its own way is left out.
     */
    private SequencedMap<String, FieldBinding> fields(ObjectType type, Entity entity) {
        BindingSources unsaid =
                new BindingSources(
                        sources.schema(),
                        sources.declared(),
                        sources.mapping(),
                        sources.catalog(),
                        sources.files(),
                        sources.handWritten(),
                        new FaultReport());
        return new FieldBinder(unsaid, shown.all(), new ValueTypes.Collected()).bind(type, entity);
    }
}
