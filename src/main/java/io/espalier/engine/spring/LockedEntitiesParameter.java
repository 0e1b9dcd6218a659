package io.espalier.engine.spring;

import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.mutation.HandWrittenRows;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/** Gives mutations of controllers the rows that they lock. */
final class LockedEntitiesParameter implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == LockedEntities.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        return HandWrittenRows.of(environment.getGraphQlContext());
    }
}
