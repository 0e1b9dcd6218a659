package io.espalier.community.stackexchange;

/** The attributes of rows that tests write into dumps. */
final class SampleRows {

    static final String JANUARY = "2020-01-01T10:00:00.123";
    static final String FEBRUARY = "2020-02-01T10:00:00.000";
    static final String MARCH = "2020-03-01T00:00:00.000";

    private SampleRows() {}

    static String user(long id, String createdAt) {
        return "Id=\"%d\" Reputation=\"1\" CreationDate=\"%s\" DisplayName=\"Somebody\""
                .formatted(id, createdAt);
    }

    static String post(long id, int type, String createdAt, String more) {
        return "Id=\"%d\" ViewCount=\"%1$d\" PostTypeId=\"%d\" CreationDate=\"%s\" %s"
                .formatted(id, type, createdAt, more);
    }

    static String comment(long id, long post, String text, String more) {
        return "Id=\"%d\" PostId=\"%d\" Text=\"%s\" CreationDate=\"%s\" %s"
                .formatted(id, post, text, FEBRUARY, more);
    }

    static String vote(long id, long post, int type, String more) {
        return "Id=\"%d\" PostId=\"%d\" VoteTypeId=\"%d\" CreationDate=\"%s\" %s"
                .formatted(id, post, type, MARCH, more);
    }

    static String badge(long id, long user, String more) {
        return "Id=\"%d\" UserId=\"%d\" Name=\"Student\" Date=\"%s\" %s"
                .formatted(id, user, FEBRUARY, more);
    }

    static String link(long id, long post, long related, int type) {
        return "Id=\"%d\" PostId=\"%d\" RelatedPostId=\"%d\" LinkTypeId=\"%d\" CreationDate=\"%s\""
                .formatted(id, post, related, type, MARCH);
    }
}
