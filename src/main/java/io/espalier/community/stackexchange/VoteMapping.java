package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import io.espalier.community.vote.VoteKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code Votes.xml}. Only favourites and bounties tell who voted, and no vote tells at what time of
 * the day.
 */
final class VoteMapping {

    private VoteMapping() {}

    static StagingTable staging(RowIds ids) {
        return new StagingTable(
                DumpKind.VOTES,
                List.of(
                        required(
                                "id",
                                "uuid",
                                row -> ids.id(RowKind.VOTE, row.requireLong("Id"), castOn(row))),
                        optional("kind", "votekind", VoteMapping::kind),
                        required("post", "bigint", row -> row.requireLong("PostId")),
                        optional("voter", "bigint", row -> row.findLong("UserId")),
                        required("cast_at", "timestamptz", VoteMapping::castOn)));
    }

    static DumpMapping mapping(StagingTable votes, StagingTable posts, StagingTable users) {
        List<Correction> corrections =
                List.of(
                        Correction.skip(votes, "the kind of vote is unknown", "kind is null"),
                        Correction.skip(
                                votes,
                                "the post is gone",
                                Correction.missing(votes, "post", posts.name())),
                        Correction.empty(votes, "voter", "no voter, who is gone", users));
        return new DumpMapping(
                votes,
                List.of(
                        TableLoad.of(
                                "votes",
                                votes,
                                corrections,
                                """
                                insert into votes (id, kind, post_id, user_id, cast_on, created_at, updated_at)
                                select vote.id, vote.kind, post.id, voter.id, (vote.cast_at at time zone 'UTC')::date, vote.cast_at, vote.cast_at
                                from stage_votes vote
                                join stage_posts post on post.number = vote.post
                                left join stage_users voter on voter.number = vote.voter
                                on conflict (id) do nothing
                                """)));
    }

    private static Optional<VoteKind> kind(DumpRow row) {
        return switch (row.requireInt("VoteTypeId")) {
            case 1 -> Optional.of(VoteKind.ACCEPT);
            case 2 -> Optional.of(VoteKind.UP);
            case 3 -> Optional.of(VoteKind.DOWN);
            case 4 -> Optional.of(VoteKind.OFFENSIVE);
            case 5 -> Optional.of(VoteKind.FAVORITE);
            case 6 -> Optional.of(VoteKind.CLOSE);
            case 7 -> Optional.of(VoteKind.REOPEN);
            case 8 -> Optional.of(VoteKind.BOUNTY_START);
            case 9 -> Optional.of(VoteKind.BOUNTY_CLOSE);
            case 10 -> Optional.of(VoteKind.DELETE);
            case 11 -> Optional.of(VoteKind.UNDELETE);
            case 12 -> Optional.of(VoteKind.SPAM);
            case 13 -> Optional.of(VoteKind.INFORM_MODERATOR);
            case 15 -> Optional.of(VoteKind.MODERATOR_REVIEW);
            case 16 -> Optional.of(VoteKind.APPROVE_EDIT);
            default -> Optional.empty();
        };
    }

    private static Instant castOn(DumpRow row) {
        return row.requireTime("CreationDate");
    }
}
