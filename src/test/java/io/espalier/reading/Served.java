package io.espalier.reading;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;

/** A domain with random rows and its server: one for all laws, started by the first that asks. */
record Served(TestDatabase database, TestApplication application, RandomRows rows)
        implements Store.CloseOnReset {

    static Served of(RowType type) {
        return of(type.domain());
    }

    static Served of(Domain domain) {
        return Store.getOrCreate(domain, Lifespan.RUN, () -> start(domain)).get();
    }

    private static Served start(Domain domain) {
        TestDatabase database = domain.database();
        RandomRows rows = domain.rows(database.dataSource());
        rows.fill();
        return new Served(database, domain.start(database), rows);
    }

    /** The rows of a type. */
    static List<ModelRow> rows(RowType type) {
        return of(type).rows().of(type.name());
    }

    static Answer execute(RowType type, String document, Map<String, Object> variables) {
        return of(type).application().execute(document, variables);
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
