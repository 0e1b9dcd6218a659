package io.espalier.cases;

import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applications that serve the cases' data: each starts when it is first asked for and serves the
 * whole run.
 */
public final class Communities implements AutoCloseable {

    private final Map<Integer, TestDatabase> databases = new LinkedHashMap<>();
    private final Map<String, TestApplication> applications = new LinkedHashMap<>();

    /** Serves the data as it is in the files, over HTTP too. */
    public TestApplication fixture() {
        return application(1, "spring.main.web-application-type=servlet");
    }

    /** Serves the same data, but never asks for more than one key in a statement. */
    public TestApplication inBatchesOfOne() {
        return application(1, "espalier.batch.maximum=1");
    }

    /** Serves the data as it is in the files, over HTTP, and tells what it ran and its plans. */
    public TestApplication explained(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.main.web-application-type=servlet");
        all.add("espalier.explain.mode=plans");
        return application(1, all.toArray(String[]::new));
    }

    /** Serves the same data, with graphql-java walking every field, and every plan made anew. */
    public TestApplication withoutIslands() {
        return application(
                1,
                "espalier.islands=false",
                "espalier.cache.plans=false",
                "spring.main.web-application-type=servlet");
    }

    /** Serves that many times the data. */
    public TestApplication times(int factor) {
        return application(factor);
    }

    private TestApplication application(int factor, String... properties) {
        return applications.computeIfAbsent(
                factor + String.join(" ", properties),
                key ->
                        TestApplication.start(
                                CommunityApplication.class, database(factor), properties));
    }

    private TestDatabase database(int factor) {
        return databases.computeIfAbsent(factor, CaseData::load);
    }

    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(databases.values());
        all.addAll(applications.values());
        Collections.reverse(all);
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception failure) {
                throw new IllegalStateException("A test's application does not end", failure);
            }
        }
    }
}
