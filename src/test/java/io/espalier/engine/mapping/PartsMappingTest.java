package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.mapping.shape.Parts;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PartsMappingTest {

    @Test
    void readsEmbeddablesArraysJsonAndFormulas() {
        assertReads(
"""
Kept in kept
  id id bigint as Long
  unique [id]
  where t.deleted is null
  id: id bigint as Long IDENTIFIER
  links: many Seen -> kept_links on [id] = [kept_id] where [t.gone = 0] -> seen (unique) on [links_id] = [id] where [(t.id > 0 or t.name is null)]
  seen: maybe one Seen -> seen (unique) on [seen_id] = [id] where [(t.id > 0 or t.name is null)]

Seen in seen
  id id bigint as Long
  unique [id]
  where (t.id > 0 or t.name is null)
  id: id bigint as Long IDENTIFIER
  kept: many Kept -> kept on [id] = [seen_id] where [t.deleted is null]
  name: name text as String?

Values in values
  id id bigint as Long
  unique [id]
  id: id bigint as Long IDENTIFIER
  box: Box {area: Values.box.area() integer as Integer = (t.width * t.height); links: unsupported, it is a collection in an embeddable; maker: maybe one Seen -> seen (unique) on [maker_id] = [id] where [(t.id > 0 or t.name is null)]; size: Size {width: width integer as Integer?; height: height integer as Integer?}}
  formula: Values.formula() text as String? = (upper(t.shouted))
  numbers: numbers integer[] as List?
  settings: settings jsonb as Settings?
  shouted: shouted text as String? = upper(t.shouted)
  tags: tags varchar[] as String[]?
""",
                Parts.Values.class,
                Parts.Seen.class,
                Parts.Kept.class);
    }

    @Test
    void readsWhichRowsAreNotShown() {
        assertReads(
"""
Active in active
  id id bigint as Long
  unique [id]
  where t.active = true
  id: id bigint as Long IDENTIFIER

Kept in kept
  id id bigint as Long
  unique [id]
  where t.deleted is null
  id: id bigint as Long IDENTIFIER
  links: many Seen -> kept_links on [id] = [kept_id] where [t.gone = 0] -> seen (unique) on [links_id] = [id] where [(t.id > 0 or t.name is null)]
  seen: maybe one Seen -> seen (unique) on [seen_id] = [id] where [(t.id > 0 or t.name is null)]

Seen in seen
  id id bigint as Long
  unique [id]
  where (t.id > 0 or t.name is null)
  id: id bigint as Long IDENTIFIER
  kept: many Kept -> kept on [id] = [seen_id] where [t.deleted is null]
  name: name text as String?
""",
                Parts.Seen.class,
                Parts.Kept.class,
                Parts.Active.class);
    }

    @Test
    void readsWhichRowsAreOfWhichClass() {
        assertReads(
"""
Alone in alone
  id id bigint as Long
  unique [id]
  id: id bigint as Long IDENTIFIER

Computed in computed
  id id bigint as Long
  unique [id]
  of {S=Computed, L=Large} by discriminator() text as String? = (case when t.id > 9 then 'L' else 'S' end), its own where (case when t.id > 9 then 'L' else 'S' end) = 'S'
  id: id bigint as Long IDENTIFIER

First in kind
  id id bigint as Long
  unique [id]
  where t.DTYPE in ('First', 'Second')
  where (t.id > 0)
  of {First=First, Second=Second} by dtype text as String?, its own where t.DTYPE = 'First'
  id: id bigint as Long IDENTIFIER
  one: one integer as Integer

Kind in kind
  id id bigint as Long
  unique [id]
  where (t.id > 0)
  of {First=First, Second=Second} by dtype text as String?
  id: id bigint as Long IDENTIFIER

Large in computed
  id id bigint as Long
  unique [id]
  where (case when t.id > 9 then 'L' else 'S' end) = 'L'
  id: id bigint as Long IDENTIFIER

More in numbered
  id id bigint as Long
  unique [id]
  where t.DTYPE = 2
  id: id bigint as Long IDENTIFIER

Numbered in numbered
  id id bigint as Long
  unique [id]
  where t.DTYPE in (2, 1)
  of {2=More, 1=Numbered} by dtype integer as Integer?, its own where t.DTYPE = 1
  id: id bigint as Long IDENTIFIER

Second in kind
  id id bigint as Long
  unique [id]
  where t.DTYPE = 'Second'
  where (t.id > 0)
  id: id bigint as Long IDENTIFIER
  one: one integer as Integer
  two: two integer as Integer?
""",
                Parts.Kind.class,
                Parts.First.class,
                Parts.Second.class,
                Parts.Numbered.class,
                Parts.More.class,
                Parts.Alone.class,
                Parts.Computed.class,
                Parts.Large.class);
    }

    private static void assertReads(String expected, Class<?>... entities) {
        assertThat(
                        PersistenceUnit.declared(entities).entities().values().stream()
                                .map(MappingText::of)
                                .collect(Collectors.joining("\n")))
                .isEqualTo(expected);
    }
}
