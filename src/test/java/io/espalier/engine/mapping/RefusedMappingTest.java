package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.mapping.shape.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedMappingTest {

    @Test
    void refusesEachAttributeThatIsMoreThanColumnsWithItsReason() {
        Mapping mapping =
                PersistenceUnit.declared(
                        Refused.Attributes.class, Refused.Plain.class, Refused.FilteredRows.class);
        assertThat(MappingText.of(mapping.requireEntity("Attributes")))
                .isEqualTo(
"""
Attributes in attributes
  id id bigint as Long
  unique [id]
  id: id bigint as Long IDENTIFIER
  any: unsupported, it is an @Any association
  elements: unsupported, it is an @ElementCollection
  filtered: unsupported, it or its target has a @Filter
  filteredLinks: unsupported, it or its target has a @Filter
  filteredTargets: unsupported, it or its target has a @Filter
  joinFormula: unsupported, its join column is a @Formula
  largeBytes: unsupported, it is a large object (@Lob); use text or bytea
  largeObject: unsupported, it is a large object (@Lob); use text or bytea
  loaded: unsupported, it has a loader of its own (@SQLSelect or @HQLSelect)
  manyToAny: unsupported, it is a @ManyToAny
  map: unsupported, it is a map
  notFound: unsupported, it has @NotFound
  ordered: unsupported, it has @OrderBy, and the engine's own order applies; remove it
  orderedLinks: unsupported, it has @OrderBy, and the engine's own order applies; remove it
  positioned: unsupported, it is a list with @OrderColumn
  restricted: unsupported, it has an @SQLRestriction of its own; the engine honours those of entities
  restrictedLinks: unsupported, it has an @SQLRestriction of its own; the engine honours those of entities
  restrictedTargets: unsupported, it has an @SQLRestriction of its own; the engine honours those of entities
  serialized: unsupported, it is a serialized Java object
  sorted: unsupported, it is sorted in memory, and the engine's own order applies
  sqlOrdered: unsupported, it has @OrderBy, and the engine's own order applies; remove it
  userType: unsupported, it is read by a UserType (@Type)
  xml: unsupported, it is XML
  zoned: unsupported, it is read by a CompositeUserType
  secondary: unsupported, it is in another table, more_attributes
  toOneJoinTable: unsupported, its join column is in another table, to_one_join
""");
    }

    @Test
    void refusesAOneToOneWhoseForeignKeyIsInAJoinTableFromBothSides() {
        Mapping mapping = PersistenceUnit.declared(Refused.OneSide.class, Refused.OtherSide.class);
        String reason = "its join column is in another table, one_to_one_join";
        assertThat(mapping.requireEntity("OneSide").findAttribute("other"))
                .contains(new Attribute.Unsupported("other", reason));
        assertThat(mapping.requireEntity("OtherSide").findAttribute("one"))
                .contains(new Attribute.Unsupported("one", reason));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void refusesAnEntityWhoseRowsAreMoreThanThoseOfItsTable(
            String name, List<String> features, List<Class<?>> classes) {
        Mapping mapping = PersistenceUnit.declared(classes.toArray(Class<?>[]::new));
        assertThat(mapping.requireEntity(name).unsupported()).isEqualTo(features);
        assertThat(mapping.tables()).isEmpty();
    }

    static Stream<Arguments> entities() {
        return Stream.of(
                refused(
                        "@DiscriminatorValue(\"null\")",
                        Refused.NullKind.class,
                        Refused.NullKindChild.class),
                refused(
                        "joined inheritance: JoinedChild has a table of its own; map the hierarchy to a single table",
                        Refused.Joined.class,
                        Refused.JoinedChild.class),
                refused(
                        "joined inheritance: JoinedChild has a table of its own; map the hierarchy to a single table",
                        Refused.JoinedChild.class,
                        Refused.Joined.class),
                refused(
                        "inheritance with a table for each class: UnionChild; map the hierarchy to a single table",
                        Refused.Union.class,
                        Refused.UnionChild.class),
                refused(
                        "inheritance with a table for each class: UnionChild; map the hierarchy to a single table",
                        Refused.UnionChild.class,
                        Refused.Union.class),
                refused("@Subselect", Refused.Selected.class),
                refused("@SecondaryRow(optional = false) on second_table", Refused.TwoTables.class),
                refused("@Filter(name = \"visible\")", Refused.FilteredRows.class),
                refused("@TenantId", Refused.Tenanted.class),
                refused("@Temporal", Refused.Versioned.class),
                refused("@Audited", Refused.Logged.class),
                refused("an identifier that is JSON", Refused.Keyed.class),
                refused(
                        "a loader of its own (@SQLSelect or @HQLSelect)",
                        Refused.LoadedBySql.class),
                refused(
                        "a loader of its own (@SQLSelect or @HQLSelect)",
                        Refused.LoadedByHql.class));
    }

    private static Arguments refused(String feature, Class<?>... classes) {
        return Arguments.of(classes[0].getSimpleName(), List.of(feature), List.of(classes));
    }
}
