package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.binding.WriteKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** Plans the fields of {@code Mutation} that the engine answers. */
final class WritePlans {

    private final Binding binding;
    private final Entities entities;
    private final PlanParts parts;

    WritePlans(Binding binding, Entities entities, PlanParts parts) {
        this.binding = binding;
        this.entities = entities;
        this.parts = parts;
    }

    FieldPlan.Write plan(WriteBinding write, ExecutableNormalizedField field, Path path) {
        Object input = Objects.requireNonNull(parts.arguments(field).open("input"));
        TypeBinding type = binding.requireType(write.type());
        SequencedMap<String, One> selections = new LinkedHashMap<>();
        for (ExecutableNormalizedField part : field.getChildren(write.payload())) {
            if (part.getFieldName().equals(write.entityField())) {
                Path place = path.child(part.getResultKey());
                if (write.kind() == WriteKind.CREATE_MANY && input instanceof List<?> inputs) {
                    parts.add(part, new AnswerSize.ListSize(inputs.size(), false));
                    parts.rows().add(part, inputs.size(), null);
                }
                selections.put(part.getResultKey(), entities.byIdentifier(type, place, true, part));
            }
        }
        parts.addStatements(new WriteStatements(binding).of(write, input));
        return new FieldPlan.Write(write, Objects.requireNonNull(Sent.openIn(input)), selections);
    }
}
