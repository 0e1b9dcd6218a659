--liquibase formatted sql

--changeset espalier:0010-index-lists
--comment: What lists are usually sorted and searched by.
create index users_reputation_idx on users (reputation, id);
create index posts_score_idx on posts (score, id);
create index posts_views_idx on posts (views, id);
create index posts_kind_newest_idx on posts (kind, created_at desc, id desc);
create index comments_score_idx on comments (score, id);

--rollback drop index users_reputation_idx;
--rollback drop index posts_score_idx;
--rollback drop index posts_views_idx;
--rollback drop index posts_kind_newest_idx;
--rollback drop index comments_score_idx;
