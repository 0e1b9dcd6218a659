package io.espalier.community.stackexchange;

import static io.espalier.community.stackexchange.StagingColumn.optional;
import static io.espalier.community.stackexchange.StagingColumn.required;

import java.time.Instant;
import java.util.List;

/** {@code Users.xml}: users, and a profile for each who tells anything about themselves. */
final class UserMapping {

    private UserMapping() {}

    static StagingTable staging(RowIds ids) {
        return new StagingTable(
                DumpKind.USERS,
                List.of(
                        required(
                                "id",
                                "uuid",
                                row -> ids.id(RowKind.USER, row.requireLong("Id"), createdAt(row))),
                        required(
                                "profile_id",
                                "uuid",
                                row ->
                                        ids.id(
                                                RowKind.PROFILE,
                                                row.requireLong("Id"),
                                                createdAt(row))),
                        optional("name", "text", row -> row.findText("DisplayName")),
                        required(
                                "reputation",
                                "integer",
                                row -> row.findInt("Reputation").orElse(0)),
                        optional("bio", "text", row -> row.findVisibleText("AboutMe")),
                        optional(
                                "avatar_url",
                                "text",
                                row -> row.findVisibleText("ProfileImageUrl")),
                        optional("location", "text", row -> row.findVisibleText("Location")),
                        optional("website_url", "text", row -> row.findVisibleText("WebsiteUrl")),
                        required("created_at", "timestamptz", UserMapping::createdAt)));
    }

    static DumpMapping mapping(StagingTable users) {
        return new DumpMapping(users, List.of(users(users), profiles()));
    }

    /** A user without a name is called as the sites call them, {@code user123}. */
    private static TableLoad users(StagingTable users) {
        return TableLoad.of(
                "users",
                users,
                List.of(),
                """
                insert into users (id, name, reputation, created_at, updated_at)
                select id, case when name ~ '\\S' then name else 'user' || number end, reputation, created_at, created_at
                from stage_users
                on conflict (id) do nothing
                """);
    }

    /**
     * A user can have been given another profile since the last import, hence the conflict on any
     * key.
     */
    private static TableLoad profiles() {
        return new TableLoad(
                "profiles",
                DumpKind.USERS,
                List.of(),
                "stage_users where coalesce(bio, avatar_url, location, website_url) is not null",
                List.of(),
                """
                insert into profiles (id, user_id, bio, avatar_url, location, website_url, created_at, updated_at)
                select profile_id, id, bio, avatar_url, location, website_url, created_at, created_at
                from stage_users where coalesce(bio, avatar_url, location, website_url) is not null
                on conflict do nothing
                """);
    }

    private static Instant createdAt(DumpRow row) {
        return row.requireTime("CreationDate");
    }
}
