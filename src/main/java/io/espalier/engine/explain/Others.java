package io.espalier.engine.explain;

import io.espalier.engine.explain.OtherReport.Kind;
import io.espalier.engine.fetch.RanStatement;
import java.util.List;
import java.util.stream.Stream;

/** The statements of an operation that are no reads of its plan. */
final class Others {

    private final boolean writes;
    private final boolean showsValues;

    /**
     * @param writes whether the operation is a mutation: only there does Hibernate write
     */
    Others(boolean writes, boolean showsValues) {
        this.writes = writes;
        this.showsValues = showsValues;
    }

    List<OtherReport> reports(List<RanPart> parts) {
        return parts.stream().flatMap(part -> part.ran().stream()).flatMap(this::report).toList();
    }

    private Stream<OtherReport> report(RanStatement statement) {
        return switch (statement) {
            case RanStatement.OfRead read -> Stream.empty();
            case RanStatement.BeforeWrite look -> Stream.of(report(look));
            case RanStatement.Other other -> Stream.of(new OtherReport(kindOf(other), null));
        };
    }

    private OtherReport report(RanStatement.BeforeWrite look) {
        RanStatement.Sent sent = look.sent();
        return new OtherReport(
                switch (look.looking()) {
                    case LOCK -> Kind.LOCK;
                    case COUNT -> Kind.COUNT;
                },
                new OtherReport.Run(
                        sent.statement().text(),
                        showsValues ? ShownValues.of(sent) : null,
                        Math.max(1, sent.keys().size()),
                        sent.rows(),
                        sent.duration()));
    }

    private Kind kindOf(RanStatement.Other other) {
        return switch (other.sender()) {
            case KEEPER -> Kind.KEY;
            case HIBERNATE -> writes ? Kind.WRITE : Kind.QUERY;
        };
    }
}
