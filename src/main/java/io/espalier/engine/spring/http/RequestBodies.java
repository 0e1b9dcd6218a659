package io.espalier.engine.spring.http;

import io.espalier.engine.limit.TransportLimits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON bodies of GraphQL requests. The literal {@code null}, for which Jackson has no object, is
 * refused as any other body that is none.
 */
final class RequestBodies extends JacksonJsonHttpMessageConverter {

    private final TransportLimits limits;

    RequestBodies(JsonMapper json, TransportLimits limits) {
        super(strict(json));
        this.limits = limits;
    }

    /** A number is no document and no name, though Jackson would make text of it. */
    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                        .setCoercion(
                                                CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        @Nullable Object body = super.readInternal(type, new BoundedBody(message, limits));
        if (body == null) {
            throw new HttpMessageNotReadableException("The body is null.", message);
        }
        return body;
    }
}
