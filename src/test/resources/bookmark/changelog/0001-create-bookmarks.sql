--liquibase formatted sql

--changeset espalier:0001-create-bookmarks
create table bookmarks (
    id         uuid        primary key,
    user_id    uuid        not null references users (id) on delete cascade,
    post_id    uuid        not null references posts (id) on delete cascade,
    note       text,
    created_at timestamptz not null default now(),
    unique (user_id, post_id)
);
create index bookmarks_user_newest_idx on bookmarks (user_id, created_at desc, id desc);
create index bookmarks_post_idx on bookmarks (post_id);

--rollback drop table bookmarks;
