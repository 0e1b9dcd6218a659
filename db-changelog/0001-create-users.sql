--liquibase formatted sql

--changeset espalier:0001-create-users
create type role as enum ('USER', 'MODERATOR', 'ADMIN');
comment on type role is 'What a user may do, from least to most.';

create table users (
    id            uuid        primary key,
    name          text        not null constraint users_name_not_blank check (name ~ '\S'),
    email         text        unique constraint users_email_not_blank check (email ~ '\S'),
    role          role        not null default 'USER',
    reputation    integer     not null default 0,
    password_hash text        constraint users_password_hash_not_blank check (password_hash ~ '\S'),
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()
);
comment on table users is 'People who write here.';
comment on column users.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column users.name is 'The name shown beside what the user wrote. Not unique.';
comment on column users.email is 'Private address. Unique in any spelling of upper and lower case. Null where none is known, as for imported users.';
comment on column users.role is 'What the user may do.';
comment on column users.reputation is 'Points earned from the votes of others.';
comment on column users.password_hash is 'Hash of the password with its parameters and salt. Null for users who cannot sign in.';
comment on column users.created_at is 'When the user joined.';
comment on column users.updated_at is 'When the row last changed.';

create unique index users_lower_email_key on users (lower(email));
create index users_newest_idx on users (created_at desc, id desc);

--rollback drop table users;
--rollback drop type role;
