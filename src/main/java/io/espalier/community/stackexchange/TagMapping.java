package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * {@code Tags.xml} and the tags of posts: categories, and which posts are filed under them.
 *
 * <p>A category is its name: a tag that another site, or anybody, has made a category of is that
 * category. The dump does not say when a tag was made. It is taken to be as old as the first post
 * that bears it; a tag that no post bears, as its oldest wiki page; one without such a page, as the
 * site. So the id of a category that several sites share depends on which of them came first, and
 * on nothing else.
 */
final class TagMapping {

    private TagMapping() {}

    static StagingTable staging() {
        return new StagingTable(
                DumpKind.TAGS,
                List.of(
                        required("name", "text", TagMapping::name),
                        required("seed", "uuid", row -> seed(name(row))),
                        optional("excerpt", "bigint", row -> row.findLong("ExcerptPostId")),
                        optional("wiki", "bigint", row -> row.findLong("WikiPostId"))));
    }

    /**
     * A category's id with no time in it: only the database finds out when a tag was first used,
     * and puts that in.
     */
    static UUID seed(String name) {
        return RowIds.category(name, Instant.EPOCH);
    }

    static DumpMapping mapping(StagingTable tags) {
        return new DumpMapping(tags, List.of(categories(), postCategories()));
    }

    private static TableLoad categories() {
        return new TableLoad(
                "categories",
                DumpKind.TAGS,
                List.of(
                        """
                        create temporary table stage_post_tags on commit drop as
                        select post.number as post, post.created_at, tag.name, tag.seed
                        from stage_posts post cross join unnest(post.tags, post.tag_seeds) as tag (name, seed)
                        """,
                        "analyze stage_post_tags",
                        """
                        create temporary table stage_categories on commit drop as
                        select distinct on (tag.name) tag.name, tag.seed,
                               case when excerpt.content ~ '\\S' then excerpt.content end as description,
                               coalesce(used.first_at, least(excerpt.created_at, wiki.created_at), site.born_at) as created_at
                        from (select name, seed, excerpt, wiki, number from stage_tags
                              union all
                              select distinct name, seed, null::bigint, null::bigint, null::bigint from stage_post_tags) tag
                        left join (select name, min(created_at) as first_at from stage_post_tags group by name) used using (name)
                        left join stage_posts excerpt on excerpt.number = tag.excerpt
                        left join stage_posts wiki on wiki.number = tag.wiki
                        cross join (select coalesce(least((select min(created_at) from stage_users),
                                                          (select min(created_at) from stage_posts)),
                                                    now()) as born_at) site
                        order by tag.name, tag.number nulls last
                        """),
                "stage_categories",
                List.of(),
                // The first 48 bits of an id, 12 hexadecimal digits, are its time in milliseconds:
                // see RowIds.
                """
                insert into categories (id, name, description, created_at, updated_at)
                select (lpad(to_hex(floor(extract(epoch from created_at) * 1000)::bigint), 12, '0')
                           || right(replace(seed::text, '-', ''), 20))::uuid,
                       name, description, created_at, created_at
                from stage_categories
                on conflict (name) do nothing
                """);
    }

    private static TableLoad postCategories() {
        return new TableLoad(
                "post_categories",
                DumpKind.POSTS,
                List.of(),
                "stage_post_tags",
                List.of(),
                """
                insert into post_categories (post_id, category_id, assigned_at, created_at, updated_at)
                select post.id, category.id, tag.created_at, tag.created_at, tag.created_at
                from stage_post_tags tag
                join stage_posts post on post.number = tag.post
                join categories category on category.name = tag.name
                on conflict (post_id, category_id) do nothing
                """);
    }

    private static String name(DumpRow row) {
        String name = row.require("TagName");
        if (name.isBlank()) {
            throw row.broken("TagName is empty");
        }
        return name;
    }
}
