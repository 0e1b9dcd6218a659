--liquibase formatted sql

--changeset espalier:0017-one-vote-a-user
--comment: Of a post, a user has one vote that makes its score. Other kinds, and votes whose user nobody knows, may be many.
-- Of several that somebody wrote before, the latest counts.
delete from votes older using votes newer
where older.kind in ('UP', 'DOWN') and newer.kind in ('UP', 'DOWN')
  and older.post_id = newer.post_id and older.user_id = newer.user_id
  and (older.created_at, older.id) < (newer.created_at, newer.id);
create unique index votes_up_or_down_key on votes (post_id, user_id) where kind in ('UP', 'DOWN');

--rollback drop index votes_up_or_down_key;
