package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import io.espalier.community.post.PostLinkKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code PostLinks.xml}. */
final class PostLinkMapping {

    private PostLinkMapping() {}

    static StagingTable staging(RowIds ids) {
        return new StagingTable(
                DumpKind.POST_LINKS,
                List.of(
                        required(
                                "id",
                                "uuid",
                                row ->
                                        ids.id(
                                                RowKind.POST_LINK,
                                                row.requireLong("Id"),
                                                createdAt(row))),
                        optional("kind", "postlinkkind", PostLinkMapping::kind),
                        required("post", "bigint", row -> row.requireLong("PostId")),
                        required("related_post", "bigint", row -> row.requireLong("RelatedPostId")),
                        required("created_at", "timestamptz", PostLinkMapping::createdAt)));
    }

    /** Two posts are linked once in a kind, whoever linked them, hence the conflict on any key. */
    static DumpMapping mapping(StagingTable links, StagingTable posts) {
        List<Correction> corrections =
                List.of(
                        Correction.skip(links, "the kind of link is unknown", "kind is null"),
                        Correction.skip(
                                links,
                                "the post is gone",
                                Correction.missing(links, "post", posts.name())),
                        Correction.skip(
                                links,
                                "the related post is gone",
                                Correction.missing(links, "related_post", posts.name())),
                        Correction.skip(
                                links, "the post is linked to itself", "post = related_post"),
                        Correction.skip(
                                links,
                                "the same link stands there before",
                                """
                                exists (select from stage_post_links earlier
                                        where (earlier.post, earlier.related_post, earlier.kind)
                                            = (stage_post_links.post, stage_post_links.related_post, stage_post_links.kind)
                                        and earlier.number < stage_post_links.number)
                                """));
        return new DumpMapping(
                links,
                List.of(
                        TableLoad.of(
                                "post_links",
                                links,
                                corrections,
                                """
                                insert into post_links (id, kind, post_id, related_post_id, created_at, updated_at)
                                select link.id, link.kind, post.id, related.id, link.created_at, link.created_at
                                from stage_post_links link
                                join stage_posts post on post.number = link.post
                                join stage_posts related on related.number = link.related_post
                                on conflict do nothing
                                """)));
    }

    private static Optional<PostLinkKind> kind(DumpRow row) {
        return switch (row.requireInt("LinkTypeId")) {
            case 1 -> Optional.of(PostLinkKind.LINKED);
            case 3 -> Optional.of(PostLinkKind.DUPLICATE);
            default -> Optional.empty();
        };
    }

    private static Instant createdAt(DumpRow row) {
        return row.requireTime("CreationDate");
    }
}
