package io.espalier.engine.spring;

import io.espalier.engine.explain.plan.PlanText;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL's plans in JSON. */
final class JsonPlanText implements PlanText {

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Object read(String text) {
        return json.readValue(text, Object.class);
    }
}
