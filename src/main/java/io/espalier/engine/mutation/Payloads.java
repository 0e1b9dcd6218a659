package io.espalier.engine.mutation;

import io.espalier.engine.binding.WriteKind;
import io.espalier.engine.execution.Payload;
import io.espalier.engine.id.GlobalId;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mutation.work.Written;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What payloads answer beside the entities. */
final class Payloads {

    private Payloads() {}

    static Payload of(FieldPlan.Write plan, Entity entity, Written written) {
        Map<String, Object> values = new HashMap<>();
        values.put(Payload.USER_ERRORS, List.of());
        WriteKind kind = plan.binding().kind();
        if (kind.many()) {
            values.put("count", written.count());
        }
        if (kind == WriteKind.DELETE) {
            values.put("deletedId", id(plan.binding().type(), entity, written.keys().getFirst()));
        }
        return new Payload(plan, written.keys(), values);
    }

    private static String id(String type, Entity entity, Key key) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < key.values().size(); i++) {
            parts.add(entity.identifier().get(i).type().format(key.values().get(i)));
        }
        return new GlobalId(type, parts).encode();
    }
}
