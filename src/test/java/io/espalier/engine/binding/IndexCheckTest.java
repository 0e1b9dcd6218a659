package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.UNINDEXED_LIST;
import static io.espalier.engine.fixture.PlainType.LONG;
import static io.espalier.engine.fixture.PlainType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.espalier.engine.error.Fault;
import io.espalier.engine.error.FaultReport;
import io.espalier.engine.error.StartupException;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.Domain;
import io.espalier.engine.fixture.Tables;
import io.espalier.engine.mapping.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexCheckTest {

    private static final String TAGS = "type Tag { id: ID! name: String! } ";

    private static FaultReport check(Catalog catalog, String sdl) {
        return check(Blog.domain(), catalog, sdl);
    }

    private static FaultReport check(Domain domain, Catalog catalog, String sdl) {
        Bound bound = Bound.of(domain, catalog, sdl);
        FaultReport report = new FaultReport();
        IndexCheck.check(bound.binding(), catalog, report);
        return report;
    }

    @ParameterizedTest
    @ValueSource(strings = {"users: UserConnection!", "everybody: [User!]!"})
    void tellsWhatNoIndexServes(String list) {
        String sdl =
                "enum Role { READER WRITER } type User { id: ID! email: String! name: String! role: Role! } type Query { "
                        + list
                        + " }";
        assertThat(check(Blog.domain().catalog(), sdl).warnings())
                .containsExactly(
                        new Fault(
                                UNINDEXED_LIST,
                                "Query." + list.substring(0, list.indexOf(':')),
                                "it can be filtered or sorted by what no index of users starts with: name, role",
                                "Add indexes, leave fields out by @bind(filter: false, order: false), or set"
                                        + " espalier.list.unindexed=allow"));
    }

    /** Filters and orders each need an index by themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"filter: false", "order: false"})
    void tellsOfFieldsThatAreLeftOutOfOneOfTheTwo(String left) {
        String sdl =
                "type User { id: ID! name: String! @bind("
                        + left
                        + ") } type Query { users: [User!]! }";
        assertThat(check(Blog.domain().catalog(), sdl).warnings())
                .extracting(Fault::place)
                .containsExactly("Query.users");
    }

    @Test
    void tellsOfTheValuesOfEmbeddables() {
        Domain domain =
                new Domain()
                        .entity(
                                "Parcel",
                                "parcels",
                                parcel -> parcel.id("id", LONG).embedded("address", "city", TEXT));
        String sdl =
                "type Address { city: String } type Parcel { id: ID! address: Address } type Query { parcels: [Parcel!]! }";
        assertThat(check(domain, domain.catalog(), sdl).warnings())
                .extracting(Fault::place, Fault::found)
                .containsExactly(
                        tuple(
                                "Query.parcels",
                                "it can be filtered or sorted by what no index of parcels starts with: city"));
        Catalog indexed = Tables.of(domain).withIndex("parcels", false, "city").catalog();
        assertThat(check(domain, indexed, sdl).warnings()).isEmpty();
    }

    @Test
    void stopsTheStartWhereItIsToldTo() {
        FaultReport report =
                check(
                        Blog.domain().catalog(),
                        "type User { id: ID! name: String! } type Query { users: [User!]! }");
        report.throwIfFatal();
        report.refuse(UNINDEXED_LIST);
        assertThatThrownBy(report::throwIfFatal)
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("UNINDEXED_LIST Query.users");
    }

    @Test
    void saysNothingOfWhatAnIndexServes() {
        assertThat(check(Blog.domain().catalog(), TAGS + "type Query { tags: [Tag!]! }").warnings())
                .isEmpty();
        Catalog indexed =
                Tables.of(Blog.domain()).withIndex("users", false, "name", "id").catalog();
        assertThat(
                        check(
                                        indexed,
                                        "type User { id: ID! name: String! } type Query { users: [User!]! }")
                                .warnings())
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatCannotBeAsked() {
        String left =
                "type User { id: ID! name: String! @bind(filter: false, order: false) } type Query { users: [User!]! }";
        assertThat(check(Blog.domain().catalog(), left).warnings()).isEmpty();
        String below =
                "type User { id: ID! name: String! } type Post { id: ID! author: User } type Query { post(id: ID!): Post }";
        assertThat(check(Blog.domain().catalog(), below).warnings()).isEmpty();
    }
}
