package io.espalier.community.stackexchange;

import java.util.List;

/**
 * Where one file of a dump goes: the staging table that it is copied to, then the tables that are
 * filled from there.
 */
record DumpMapping(StagingTable staging, List<TableLoad> loads) {

    DumpMapping {
        loads = List.copyOf(loads);
    }

    /** One for each {@link DumpKind}, in its order, with the ids of one site. */
    static List<DumpMapping> all(RowIds ids) {
        StagingTable users = UserMapping.staging(ids);
        StagingTable posts = PostMapping.staging(ids);
        return List.of(
                UserMapping.mapping(users),
                PostMapping.mapping(posts, users),
                TagMapping.mapping(TagMapping.staging()),
                CommentMapping.mapping(CommentMapping.staging(ids), posts, users),
                VoteMapping.mapping(VoteMapping.staging(ids), posts, users),
                BadgeMapping.mapping(BadgeMapping.staging(ids), users),
                PostLinkMapping.mapping(PostLinkMapping.staging(ids), posts));
    }
}
