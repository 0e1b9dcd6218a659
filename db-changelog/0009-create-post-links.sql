--liquibase formatted sql

--changeset espalier:0009-create-post-links
create type postlinkkind as enum ('LINKED', 'DUPLICATE');
comment on type postlinkkind is 'Why one post points to another: it mentions it, or asks the same question again.';

create table post_links (
    id              uuid         primary key,
    kind            postlinkkind not null,
    -- A link joins two posts and goes with either.
    post_id         uuid         not null references posts (id) on delete cascade,
    related_post_id uuid         not null references posts (id) on delete cascade,
    created_at      timestamptz  not null default now(),
    updated_at      timestamptz  not null default now(),
    unique (post_id, related_post_id, kind),
    constraint post_links_related_post_is_another check (related_post_id <> post_id)
);
comment on table post_links is 'References from one post to another.';
comment on column post_links.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column post_links.kind is 'Why the one points to the other.';
comment on column post_links.post_id is 'The post that points.';
comment on column post_links.related_post_id is 'The post pointed to. The original where the kind is DUPLICATE.';
comment on column post_links.created_at is 'When the link was made.';
comment on column post_links.updated_at is 'When the row last changed.';

create index post_links_post_newest_idx on post_links (post_id, created_at desc, id desc);
create index post_links_related_post_newest_idx on post_links (related_post_id, created_at desc, id desc);

--rollback drop table post_links;
--rollback drop type postlinkkind;
