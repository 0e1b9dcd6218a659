package io.espalier.engine.slice;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Not part of the slice. */
@Controller
class VisitorsController {

    /** Shows no entity. */
    record Visitors(int today) {}

    @QueryMapping
    Visitors visitors() {
        return new Visitors(3);
    }

    @MutationMapping
    boolean close() {
        return true;
    }
}
