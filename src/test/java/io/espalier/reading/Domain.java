package io.espalier.reading;

import io.espalier.cases.CommunityApplication;
import io.espalier.shapes.ShapesApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The domains that the laws are tried on. */
enum Domain {
    /** The reference domain. */
    COMMUNITY,
    /** Every shape of mapping. */
    SHAPES;

    List<RowType> types() {
        return switch (this) {
            case COMMUNITY -> Forum.TYPES;
            case SHAPES -> Shapes.TYPES;
        };
    }

    /** Any type whose rows {@code Query} lists. */
    static Arbitrary<RowType> listed() {
        return Arbitraries.of(values())
                .flatMap(domain ->
                        Arbitraries.of(
                                domain.types().stream()
                                        .filter(type -> !type.root().isEmpty())
                                        .toList()));
    }

    /** Any type that has connections to others. */
    static Arbitrary<RowType> parents() {
        return Arbitraries.of(values())
                .flatMap(domain ->
                        Arbitraries.of(
                                domain.types().stream()
                                        .filter(type -> !type.many().isEmpty())
                                        .toList()));
    }

    TestDatabase database() {
        return switch (this) {
            case COMMUNITY -> TestDatabase.migrated();
            case SHAPES -> ShapesApplication.emptyDatabase();
        };
    }

    TestApplication start(TestDatabase database) {
        return switch (this) {
            case COMMUNITY -> TestApplication.start(CommunityApplication.class, database);
            case SHAPES -> ShapesApplication.start(database);
        };
    }

    RandomRows rows(DataSource database) {
        return switch (this) {
            case COMMUNITY -> new Forum(database, 4);
            case SHAPES -> new Shapes(database, 5);
        };
    }
}
