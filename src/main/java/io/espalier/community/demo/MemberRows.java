package io.espalier.community.demo;

import io.espalier.community.user.Role;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes the members of the outline and what they are known by. */
final class MemberRows {

    private static final int MODERATORS = 3;

    private final DemoTarget target;

    MemberRows(DemoTarget target) {
        this.target = target;
    }

    void write() throws SQLException, IOException {
        writeUsers();
        writeProfiles();
    }

    private void writeUsers() throws SQLException, IOException {
        Phrases phrases = new Phrases(Table.USERS.seed());
        SplittableRandom random = new SplittableRandom(Table.USERS.seed());
        try (CopyRows rows = target.counted(Table.USERS)) {
            for (int user = 0; user < target.outline().users(); user++) {
                String name = phrases.personName();
                Instant joined = DemoTarget.moment(target.outline().joinedAt(user));
                // The number keeps two people of one name apart.
                String email =
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".")
                                + "."
                                + user
                                + "@example.org";
                rows.write(
                        target.userId(user),
                        name,
                        random.nextInt(10) == 0 ? null : email,
                        role(user),
                        target.outline().reputation(user),
                        joined,
                        joined);
            }
        }
    }

    private static Role role(int user) {
        if (user == 0) {
            return Role.ADMIN;
        }
        return user <= MODERATORS ? Role.MODERATOR : Role.USER;
    }

    private void writeProfiles() throws SQLException, IOException {
        Phrases phrases = new Phrases(Table.PROFILES.seed());
        SplittableRandom random = new SplittableRandom(Table.PROFILES.seed());
        try (CopyRows rows = target.uncounted(Table.PROFILES)) {
            for (int user = 0; user < target.outline().users(); user++) {
                Instant joined = DemoTarget.moment(target.outline().joinedAt(user));
                if (random.nextInt(100) < 85) {
                    rows.write(
                            DemoIds.of(Table.PROFILES, user, target.outline().joinedAt(user)),
                            target.userId(user),
                            random.nextInt(4) == 0 ? null : phrases.bio(),
                            "https://example.org/avatars/" + user + ".png",
                            random.nextInt(3) == 0 ? null : phrases.city(),
                            random.nextInt(5) == 0
                                    ? "https://garden" + user + ".example.org"
                                    : null,
                            joined,
                            joined);
                }
            }
        }
    }
}
