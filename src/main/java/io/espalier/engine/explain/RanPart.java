package io.espalier.engine.explain;

import io.espalier.engine.fetch.RanStatement;
import io.espalier.engine.plan.Plan;
import java.util.List;

/**
 * What one transaction of an operation meant to read, and what it ran.
 *
 * @param ran in their order
 */
public record RanPart(Plan plan, List<RanStatement> ran) {

    public RanPart {
        ran = List.copyOf(ran);
    }
}
