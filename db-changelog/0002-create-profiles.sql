--liquibase formatted sql

--changeset espalier:0002-create-profiles
create table profiles (
    id          uuid        primary key,
    -- A profile describes its user and nothing else, so it goes with the user.
    user_id     uuid        not null unique references users (id) on delete cascade,
    bio         text,
    avatar_url  text,
    location    text,
    website_url text,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);
comment on table profiles is 'What users tell about themselves: at most one profile a user.';
comment on column profiles.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column profiles.user_id is 'The user described.';
comment on column profiles.bio is 'Self-description, as HTML.';
comment on column profiles.avatar_url is 'Address of the picture shown beside the name.';
comment on column profiles.location is 'Where the user lives, in free words.';
comment on column profiles.website_url is 'Address of the user''s own site.';
comment on column profiles.created_at is 'When the profile was created.';
comment on column profiles.updated_at is 'When the row last changed.';

--rollback drop table profiles;
