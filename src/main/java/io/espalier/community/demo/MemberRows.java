package io.espalier.community.demo;

import io.espalier.community.user.Role;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.SplittableRandom;

/** Writes the members of the outline and what they tell about themselves. */
final class MemberRows {

    private static final int MODERATORS = 3;

    private final DemoTarget target;
    private final Members members;

    MemberRows(DemoTarget target) {
        this.target = target;
        this.members = target.outline().members();
    }

    void write() throws SQLException, IOException {
        writeUsers();
        writeProfiles();
    }

    private void writeUsers() throws SQLException, IOException {
        People people = new People(Table.USERS.seed());
        SplittableRandom random = new SplittableRandom(Table.USERS.seed());
        try (CopyRows rows = target.counted(Table.USERS)) {
            for (int user = 0; user < members.count(); user++) {
                Instant joined = DemoTarget.moment(members.joinedAt(user));
                rows.write(
                        target.userId(user),
                        people.name(user),
                        random.nextInt(10) == 0 ? null : "gardener" + user + "@example.org",
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
        People people = new People(Table.PROFILES.seed());
        Phrases phrases = new Phrases(Table.PROFILES.seed());
        SplittableRandom random = new SplittableRandom(Table.PROFILES.seed());
        try (CopyRows rows = target.uncounted(Table.PROFILES)) {
            for (int user = 0; user < members.count(); user++) {
                if (random.nextInt(100) >= 85) {
                    continue;
                }
                Instant joined = DemoTarget.moment(members.joinedAt(user));
                rows.write(
                        DemoIds.of(Table.PROFILES, user, members.joinedAt(user)),
                        target.userId(user),
                        random.nextInt(4) == 0 ? null : bio(phrases),
                        "https://example.org/avatars/" + user + ".png",
                        random.nextInt(3) == 0 ? null : people.place(user),
                        random.nextInt(5) == 0 ? "https://garden" + user + ".example.org" : null,
                        joined,
                        joined);
            }
        }
    }

    private static String bio(Phrases phrases) {
        return phrases.any(phrases.vocabulary().bios()).filled(phrases::anyWord);
    }
}
