--liquibase formatted sql

--changeset espalier:0007-create-votes
create type votekind as enum (
    'ACCEPT', 'UP', 'DOWN', 'OFFENSIVE', 'FAVORITE', 'CLOSE', 'REOPEN', 'BOUNTY_START', 'BOUNTY_CLOSE',
    'DELETE', 'UNDELETE', 'SPAM', 'INFORM_MODERATOR', 'MODERATOR_REVIEW', 'APPROVE_EDIT'
);
comment on type votekind is 'What a vote says about its post. UP and DOWN make the score, the others are acts of moderation and bookkeeping.';

create table votes (
    id         uuid        primary key,
    kind       votekind    not null,
    -- A vote means nothing without the post it is about.
    post_id    uuid        not null references posts (id) on delete cascade,
    -- A vote still counts when the voter's account is gone.
    user_id    uuid        references users (id) on delete set null,
    cast_on    date        not null default current_date,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table votes is 'What users think of posts, one row a vote.';
comment on column votes.id is 'UUIDv7, so that ids follow the order of creation.';
comment on column votes.kind is 'What the vote says.';
comment on column votes.post_id is 'The post voted on.';
comment on column votes.user_id is 'Who voted. Null for a secret vote and when the account is gone.';
comment on column votes.cast_on is 'The day of the vote. The hour is not kept, so that votes cannot be matched to visits.';
comment on column votes.created_at is 'When the row was created.';
comment on column votes.updated_at is 'When the row last changed.';

create index votes_post_newest_idx on votes (post_id, created_at desc, id desc);
create index votes_user_newest_idx on votes (user_id, created_at desc, id desc);

--rollback drop table votes;
--rollback drop type votekind;
