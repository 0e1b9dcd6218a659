--liquibase formatted sql

--changeset espalier:0006-create-post-categories
create table post_categories (
    -- The assignment is a fact about both ends and goes with either.
    post_id     uuid        not null references posts (id) on delete cascade,
    category_id uuid        not null references categories (id) on delete cascade,
    assigned_at timestamptz not null default now(),
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (post_id, category_id)
);
comment on table post_categories is 'Which posts are filed under which categories.';
comment on column post_categories.post_id is 'The post filed.';
comment on column post_categories.category_id is 'The category it is filed under.';
comment on column post_categories.assigned_at is 'When the post was filed there.';
comment on column post_categories.created_at is 'When the row was created.';
comment on column post_categories.updated_at is 'When the row last changed.';

-- A post has a handful of categories, for which the primary key is enough; a category has thousands of posts.
create index post_categories_category_newest_idx on post_categories (category_id, created_at desc, post_id desc);

--rollback drop table post_categories;
