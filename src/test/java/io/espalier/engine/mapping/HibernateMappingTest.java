package io.espalier.engine.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.mapping.shape.Supported;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HibernateMappingTest {

    private static final Class<?>[] COMMUNITY = {
        Supported.User.class,
        Supported.Profile.class,
        Supported.Post.class,
        Supported.Tag.class,
        Supported.PostCategory.class,
        Supported.Category.class
    };

    @Test
    void readsEveryAssociationFromBothSides() throws Exception {
        assertReads(
                """
                Category in category
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                  postCategories: many PostCategory -> postcategory on [id] = [category_id]

                Post in posts
                  id id uuid as UUID
                  unique [id]
                  unique [acceptedanswer_id]
                  id: id uuid as UUID IDENTIFIER
                  acceptedAnswer: maybe one Post -> posts (unique) on [acceptedanswer_id] = [id]
                  answers: many Post -> posts on [id] = [parent_id]
                  author: maybe one User -> users (unique) on [author_id] = [id]
                  createdAt: createdat timestamp with time zone as OffsetDateTime CREATION_TIMESTAMP
                  parent: maybe one Post -> posts (unique) on [parent_id] = [id]
                  postCategories: many PostCategory -> postcategory on [id] = [post_id]
                  tags: many Tag -> post_tags on [id] = [post_id] -> tag (unique) on [tag] = [name]
                  updatedAt: updatedat timestamp with time zone as OffsetDateTime UPDATE_TIMESTAMP
                  version: version integer as Integer VERSION

                PostCategory in postcategory
                  id post_id uuid as UUID, category_id bigint as Long
                  unique [post_id, category_id]
                  post: one Post -> posts (unique) on [post_id] = [id]
                  category: one Category -> category (unique) on [category_id] = [id]
                  assignedAt: assignedat timestamp with time zone as Instant

                Profile in profiles
                  id id uuid as UUID
                  unique [id]
                  unique [user_id]
                  id: id uuid as UUID IDENTIFIER
                  bio: bio text as String?
                  createdAt: createdat timestamp with time zone as OffsetDateTime CREATION_TIMESTAMP
                  updatedAt: updatedat timestamp with time zone as OffsetDateTime UPDATE_TIMESTAMP
                  user: one User -> users (unique) on [user_id] = [id]
                  version: version integer as Integer VERSION

                Tag in tag
                  id name text as String
                  unique [name]
                  name: name text as String IDENTIFIER
                  posts: many Post -> post_tags on [name] = [tag] -> posts (unique) on [post_id] = [id]

                User in users
                  id id uuid as UUID
                  unique [id]
                  unique [name]
                  id: id uuid as UUID IDENTIFIER
                  createdAt: createdat timestamp with time zone as OffsetDateTime CREATION_TIMESTAMP
                  name: name text as String
                  posts: many Post -> posts on [id] = [author_id]
                  profile: maybe one Profile who owns it -> profiles (unique) on [id] = [user_id]
                  reputation: reputation integer as Integer
                  role: role role as Role?
                  updatedAt: updatedat timestamp with time zone as OffsetDateTime UPDATE_TIMESTAMP
                  version: version integer as Integer VERSION
                """,
                COMMUNITY);
    }

    @Test
    void readsCompositeIdentifiersAndReferencesToThem() throws Exception {
        assertReads(
                """
                Booking in booking
                  id seat_hall text as String, seat_number integer as Integer, at timestamp with time zone as Instant
                  unique [seat_hall, seat_number, at]
                  id: Key {seat: Key {hall: seat_hall text as String IDENTIFIER; number: seat_number integer as Integer IDENTIFIER}; at: at timestamp with time zone as Instant IDENTIFIER}
                  seat: one Seat -> seat (unique) on [seat_hall, seat_number] = [hall, number]

                Label in label
                  id id bigint as Long
                  unique [id]
                  unique [seat_hall, seat_number]
                  id: id bigint as Long IDENTIFIER
                  seat: maybe one Seat -> seat (unique) on [seat_hall, seat_number] = [hall, number]

                Seat in seat
                  id hall text as String, number integer as Integer
                  unique [hall, number]
                  hall: hall text as String IDENTIFIER
                  number: number integer as Integer IDENTIFIER
                  bookings: many Booking -> booking on [hall, number] = [seat_hall, seat_number]
                """,
                Supported.Seat.class,
                Supported.Booking.class,
                Supported.Label.class);
    }

    @Test
    void readsSharedIdentifiersUniqueKeysAndReferencesToThem() throws Exception {
        assertReads(
                """
                Ballot in ballot
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                  citizen: maybe one Citizen -> citizens (unique) on [country, number] = [country, number]

                Citizen in citizens
                  id id bigint as Long
                  unique [id]
                  unique [code]
                  unique [country, number]
                  unique [country, unread]
                  unique [email]
                  id: id bigint as Long IDENTIFIER
                  code: code text as String?
                  country: country text as String?
                  email: email text as String?
                  embedded: Unread {unread: unread text as String?}
                  number: number text as String?
                  passport: one Passport who owns it -> passport (unique) on [id] = [citizen_id]
                  votes: many Vote -> vote on [code] = [citizen_code]

                Licence in licence
                  id citizen_id bigint as Long
                  unique [citizen_id]
                  citizen: one Citizen -> citizens (unique) on [citizen_id] = [id]

                Passport in passport
                  id citizen_id bigint as Long
                  unique [citizen_id]
                  id: citizen_id bigint as Long IDENTIFIER
                  citizen: one Citizen -> citizens (unique) on [citizen_id] = [id]

                Vote in vote
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                  citizen: maybe one Citizen -> citizens (unique) on [citizen_code] = [code]
                """,
                Supported.Citizen.class,
                Supported.Passport.class,
                Supported.Vote.class,
                Supported.Ballot.class,
                Supported.Licence.class);
    }

    @Test
    void readsOneSidedCollectionsWithAndWithoutAJoinTable() throws Exception {
        assertReads(
                """
                Album in album
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                  covers: many Photo -> album_covers on [id] = [album_id] -> photo (unique) on [covers_id] = [id]
                  frames: many Frame -> frame on [id] = [owner_id]
                  photos: many Photo -> photo on [id] = [album_id]

                Frame in frame
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER

                Photo in photo
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                """,
                Supported.Album.class,
                Supported.Photo.class,
                Supported.Frame.class);
    }

    @Test
    void unquotesNamesAndFoldsThoseWithoutQuotes() throws Exception {
        assertReads(
                """
                Quoted in Other.Quoted Things
                  id Id bigint as Long
                  unique [Id]
                  id: Id bigint as Long IDENTIFIER
                  name: unquotedname text as String?
                  other: maybe one Quoted -> Other.Quoted Things (unique) on [other Id] = [Id]
                """,
                Supported.Quoted.class);
    }

    @Test
    void tellsWhatFillsTimestamps() throws Exception {
        assertReads(
                """
                Stamped in stamped
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                  changed: changed timestamp with time zone as Instant? UPDATE_TIMESTAMP
                  inserted: inserted timestamp with time zone as Instant CREATION_TIMESTAMP
                  version: version timestamp with time zone as Instant VERSION
                  written: written timestamp with time zone as Instant UPDATE_TIMESTAMP
                """,
                Supported.Stamped.class);
    }

    @Test
    void appliesConverters() throws Exception {
        assertReads(
                """
                Priced in priced
                  id id bigint as Long
                  unique [id]
                  id: id bigint as Long IDENTIFIER
                  price: price bigint as Money?
                """,
                Supported.Priced.class);
    }

    @Test
    void namesEveryTableThatIsReadOnce() {
        assertThat(PersistenceUnit.declared(COMMUNITY).tables())
                .extracting(TableName::toString)
                .containsExactlyInAnyOrder(
                        "category",
                        "postcategory",
                        "posts",
                        "users",
                        "post_tags",
                        "tag",
                        "profiles");
    }

    /** With and without a database, for Hibernate has made the tables as the mapping says. */
    private static void assertReads(String expected, Class<?>... entities) throws Exception {
        assertThat(text(PersistenceUnit.declared(entities))).isEqualTo(expected);
        try (PersistenceUnit unit = PersistenceUnit.of(entities)) {
            assertThat(text(unit.mapping())).isEqualTo(expected);
        }
    }

    private static String text(Mapping mapping) {
        return mapping.entities().values().stream()
                .map(MappingText::of)
                .collect(Collectors.joining("\n"));
    }
}
