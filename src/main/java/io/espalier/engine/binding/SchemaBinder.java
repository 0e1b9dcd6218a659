package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNKNOWN_ENTITY;

import io.espalier.engine.error.FaultReport;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Mapping;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.ObjectType;
import io.espalier.engine.schema.SchemaModel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds a schema to a mapping and reports every mismatch between schema, mapping and tables. */
public final class SchemaBinder {

    private final BindingSources sources;

    private SchemaBinder(BindingSources sources) {
        this.sources = sources;
    }

    /**
     * Binds every type and field that is not hand-written.
     *
     * @param declared what the mapping alone says, before the tables are looked at
     * @param mapping what it says of the tables as they are; the same where there are none to look
     *     at
     * @param catalog what the database says, or null where there is none to ask: then the mapping's
     *     word counts
     * @param files the named SQL of fields with {@code @sql}
     * @param handWritten the coordinates that controllers resolve, {@code Post.readingTime}
     * @param report where mismatches go; after a fatal one the result must not be used
     */
    public static Binding bind(
            SchemaModel schema,
            Mapping declared,
            Mapping mapping,
            @Nullable Catalog catalog,
            SqlFiles files,
            Set<String> handWritten,
            FaultReport report) {
        FaultReport ofBound = new FaultReport();
        BindingSources sources =
                new BindingSources(schema, declared, mapping, catalog, files, handWritten, ofBound);
        Binding binding = new SchemaBinder(sources).bind(report);
        report.addAll(ofBound);
        return binding;
    }

    /**
     * @param unknown where types go that show nothing, which is known once all others are bound
     */
    private Binding bind(FaultReport unknown) {
        ShownEntities shown = ShownEntities.find(sources);
        TableCheck tables = new TableCheck(sources);
        shown.all().forEach(tables::check);
        ValueTypes.Collected values = new ValueTypes.Collected();
        FieldBinder fields = new FieldBinder(sources, shown.all(), values);
        SequencedMap<String, TypeBinding> types = new LinkedHashMap<>();
        shown.byObjects()
                .forEach((name, entity) -> {
                    ObjectType type = sources.schema().objects().get(name);
                    if (type != null) {
                        types.put(name, new TypeBinding(type, entity, fields.bind(type, entity)));
                    }
                });
        InterfaceBinder interfaces = new InterfaceBinder(sources, shown);
        shown.byInterfaces()
                .forEach((name, entity) -> types.put(name, interfaces.bind(name, entity)));
        var query = new RootBinder(sources, shown.all()).bind();
        new SqlDirectiveCheck(sources).check(types.keySet());
        JsonTypes json = JsonTypes.of(values.toValueTypes(), sources.schema());
        Writes writes = new WriteBinder(sources, types, query, json).bind();
        shown.unknown().stream()
                .filter(type -> !values.named.contains(type.name()) && !isPayload(type.name()))
                .forEach(type -> report(unknown, type));
        Set<String> bound = new LinkedHashSet<>(types.keySet());
        bound.add(EngineDeclarations.QUERY);
        return new Binding(
                types,
                query,
                HandWrittenCheck.others(sources, bound, writes),
                values.toValueTypes(),
                searches(types),
                writes);
    }

    /** Of a payload that the SDL declares itself the mutation says what is wrong. */
    private boolean isPayload(String typeName) {
        return sources.schema().findObject(EngineDeclarations.MUTATION).stream()
                .flatMap(mutation -> mutation.fields().stream())
                .anyMatch(field -> field.type().name().equals(typeName));
    }

    private Map<String, TextSearch> searches(SequencedMap<String, TypeBinding> types) {
        SearchBinder binder = new SearchBinder(sources);
        Map<String, TextSearch> searches = new LinkedHashMap<>();
        types.forEach(
                (name, type) -> binder.bind(type).ifPresent(search -> searches.put(name, search)));
        binder.refuseOutside(types.keySet());
        return searches;
    }

    private void report(FaultReport unknown, ObjectType type) {
        unknown.add(
                UNKNOWN_ENTITY,
                type.name(),
                "there is no entity "
                        + type.bindingTarget()
                        + "; there are: "
                        + String.join(", ", sources.mapping().names()),
                "Add the entity, name another with @bind(to:), or return the type from hand-written fields"
                        + " only");
    }
}
