--liquibase formatted sql

--changeset espalier:0005-create-categories
create table categories (
    id          uuid        primary key,
    name        text        not null unique constraint categories_name_not_blank check (name ~ '\S'),
    description text,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now()
);
comment on table categories is 'Subjects that posts are filed under.';
comment on column categories.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column categories.name is 'The subject in a word or two, such as homebrewing. Unique.';
comment on column categories.description is 'What belongs here. Null until somebody writes it.';
comment on column categories.created_at is 'When the category was created.';
comment on column categories.updated_at is 'When the row last changed.';

create index categories_newest_idx on categories (created_at desc, id desc);

--rollback drop table categories;
