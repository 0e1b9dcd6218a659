package io.espalier.shapes;

import io.espalier.testing.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Runs the golden cases of this domain: what each shape becomes in SQL. */
class ShapeCasesTest {

    private static TestDatabase database;
    private static ShapeCases cases;

    @BeforeAll
    static void start() {
        database = ShapesApplication.database();
        cases = new ShapeCases(database);
    }

    @AfterAll
    static void stop() {
        cases.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicContainer> cases() {
        return cases.in("shapes/cases");
    }
}
