package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import io.espalier.community.badge.BadgeLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code Badges.xml}. Dumps of the first years have no {@code Class}, so nothing tells the level of
 * their badges.
 */
final class BadgeMapping {

    private BadgeMapping() {}

    static StagingTable staging(RowIds ids) {
        return new StagingTable(
                DumpKind.BADGES,
                List.of(
                        required(
                                "id",
                                "uuid",
                                row ->
                                        ids.id(
                                                RowKind.BADGE,
                                                row.requireLong("Id"),
                                                awardedAt(row))),
                        required("name", "text", row -> row.require("Name")),
                        optional("level", "badgelevel", BadgeMapping::level),
                        required("owner", "bigint", row -> row.requireLong("UserId")),
                        required("awarded_at", "timestamptz", BadgeMapping::awardedAt)));
    }

    static DumpMapping mapping(StagingTable badges, StagingTable users) {
        List<Correction> corrections =
                List.of(
                        Correction.skip(
                                badges,
                                "the user is gone",
                                Correction.missing(badges, "owner", users.name())),
                        Correction.skip(badges, "the badge has no name", "name !~ '\\S'"),
                        Correction.skip(badges, "the level is unknown", "level is null"));
        return new DumpMapping(
                badges,
                List.of(
                        TableLoad.of(
                                "badges",
                                badges,
                                corrections,
                                """
                                insert into badges (id, name, level, user_id, awarded_at, created_at, updated_at)
                                select badge.id, badge.name, badge.level, owner.id, badge.awarded_at, badge.awarded_at, badge.awarded_at
                                from stage_badges badge
                                join stage_users owner on owner.number = badge.owner
                                on conflict (id) do nothing
                                """)));
    }

    private static Optional<BadgeLevel> level(DumpRow row) {
        return switch (row.findInt("Class").orElse(0)) {
            case 1 -> Optional.of(BadgeLevel.GOLD);
            case 2 -> Optional.of(BadgeLevel.SILVER);
            case 3 -> Optional.of(BadgeLevel.BRONZE);
            default -> Optional.empty();
        };
    }

    private static Instant awardedAt(DumpRow row) {
        return row.requireTime("Date");
    }
}
