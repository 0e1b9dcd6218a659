--liquibase formatted sql

--changeset espalier:0004-create-comments
create table comments (
    id         uuid        primary key,
    content    text        not null constraint comments_content_not_blank check (content ~ '\S'),
    score      integer     not null default 0,
    -- A comment means nothing without the post it is about.
    post_id    uuid        not null references posts (id) on delete cascade,
    -- What was written outlives its author's account.
    author_id  uuid        references users (id) on delete set null,
    -- Replies are other people's words: they stay, and become comments of the post itself.
    -- Deferrable, so that a bulk load may bring replies before what they reply to.
    parent_id  uuid        references comments (id) on delete set null deferrable initially immediate,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint comments_parent_is_another check (parent_id <> id)
);
comment on table comments is 'Remarks on posts, and replies to remarks.';
comment on column comments.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column comments.content is 'Text of the remark.';
comment on column comments.score is 'Up votes less down votes, so it may be negative.';
comment on column comments.post_id is 'The post commented on.';
comment on column comments.author_id is 'Who wrote the comment. Null when the account is gone.';
comment on column comments.parent_id is 'The comment that this one replies to. Null for a comment on the post itself.';
comment on column comments.created_at is 'When the comment was written.';
comment on column comments.updated_at is 'When the row last changed.';

create index comments_newest_idx on comments (created_at desc, id desc);
create index comments_post_newest_idx on comments (post_id, created_at desc, id desc);
create index comments_author_newest_idx on comments (author_id, created_at desc, id desc);
create index comments_parent_newest_idx on comments (parent_id, created_at desc, id desc);

--rollback drop table comments;
