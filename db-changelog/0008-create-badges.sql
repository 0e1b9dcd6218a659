--liquibase formatted sql

--changeset espalier:0008-create-badges
create type badgelevel as enum ('GOLD', 'SILVER', 'BRONZE');
comment on type badgelevel is 'How rare a badge is, from rarest to most common.';

create table badges (
    id         uuid        primary key,
    name       text        not null constraint badges_name_not_blank check (name ~ '\S'),
    level      badgelevel  not null,
    -- A badge is an award to one user and goes with the user.
    user_id    uuid        not null references users (id) on delete cascade,
    awarded_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table badges is 'Awards to users, one row an award. A user may earn the same badge again.';
comment on column badges.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column badges.name is 'What the badge is called, such as Nice Answer.';
comment on column badges.level is 'How rare the badge is.';
comment on column badges.user_id is 'Who earned it.';
comment on column badges.awarded_at is 'When it was earned.';
comment on column badges.created_at is 'When the row was created.';
comment on column badges.updated_at is 'When the row last changed.';

create index badges_user_newest_idx on badges (user_id, created_at desc, id desc);

--rollback drop table badges;
--rollback drop type badgelevel;
