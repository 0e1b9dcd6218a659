--liquibase formatted sql

--changeset espalier:0003-create-posts
create type postkind as enum ('QUESTION', 'ANSWER', 'ARTICLE', 'WIKI');
comment on type postkind is 'What a post is: a question, an answer to one, an article of its own, or a page that the community keeps.';

create table posts (
    id                 uuid        primary key,
    kind               postkind    not null,
    title              text        constraint posts_title_not_blank check (title ~ '\S'),
    -- May be empty: the wiki page of a category exists before anybody writes it.
    content            text        not null,
    published          boolean     not null default true,
    views              integer     not null default 0 constraint posts_views_not_negative check (views >= 0),
    score              integer     not null default 0,
    -- What was written outlives its author's account.
    author_id          uuid        references users (id) on delete set null,
    -- An answer means nothing without its question. Deferrable, so that a bulk load may bring the two in any order.
    parent_id          uuid        references posts (id) on delete cascade deferrable initially immediate,
    -- A question without its accepted answer is open again. Deferrable, because question and answer name each other.
    accepted_answer_id uuid        references posts (id) on delete set null deferrable initially immediate,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    constraint posts_answer_has_parent check (kind <> 'ANSWER' or parent_id is not null),
    constraint posts_parent_is_another check (parent_id <> id),
    constraint posts_accepted_answer_is_another check (accepted_answer_id <> id)
);
comment on table posts is 'Questions, their answers, articles and wiki pages.';
comment on column posts.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column posts.kind is 'What the post is.';
comment on column posts.title is 'Headline. Null where the kind needs none, as for answers.';
comment on column posts.content is 'Text, as HTML. May be empty.';
comment on column posts.published is 'Whether readers see the post. False for a draft.';
comment on column posts.views is 'How often the post was read.';
comment on column posts.score is 'Up votes less down votes, so it may be negative.';
comment on column posts.author_id is 'Who wrote the post. Null when the account is gone.';
comment on column posts.parent_id is 'The post that this one answers. Null for all but answers.';
comment on column posts.accepted_answer_id is 'The answer that settled the question. Null while none did.';
comment on column posts.created_at is 'When the post was written.';
comment on column posts.updated_at is 'When the row last changed.';

create index posts_newest_idx on posts (created_at desc, id desc);
create index posts_author_newest_idx on posts (author_id, created_at desc, id desc);
create index posts_parent_newest_idx on posts (parent_id, created_at desc, id desc);
create index posts_accepted_answer_idx on posts (accepted_answer_id);

--rollback drop table posts;
--rollback drop type postkind;
