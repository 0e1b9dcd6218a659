--liquibase formatted sql

--changeset espalier:0012-soft-delete splitStatements:false stripComments:false
--comment: Users, posts and comments are deleted by the time of it, and can be restored.
alter table users add column deleted_at timestamptz;
alter table posts add column deleted_at timestamptz;
alter table comments add column deleted_at timestamptz;
comment on column users.deleted_at is 'When the user was deleted. Null while the user is there.';
comment on column posts.deleted_at is 'When the post was deleted. Null while it is there.';
comment on column comments.deleted_at is 'When the comment was deleted, by itself or with its post. Null while it is there.';

-- The address of somebody who left is free again.
alter table users drop constraint users_email_key;
drop index users_lower_email_key;
create unique index users_email_key on users (email) where deleted_at is null;
create unique index users_lower_email_key on users (lower(email)) where deleted_at is null;

-- What serves the lists of all rows has only those that lists show, however many were deleted.
drop index users_newest_idx;
drop index users_reputation_idx;
drop index posts_newest_idx;
drop index posts_score_idx;
drop index posts_views_idx;
drop index posts_kind_newest_idx;
drop index comments_newest_idx;
drop index comments_score_idx;
create index users_newest_idx on users (created_at desc, id desc) where deleted_at is null;
create index users_reputation_idx on users (reputation, id) where deleted_at is null;
create index posts_newest_idx on posts (created_at desc, id desc) where deleted_at is null;
create index posts_score_idx on posts (score, id) where deleted_at is null;
create index posts_views_idx on posts (views, id) where deleted_at is null;
create index posts_kind_newest_idx on posts (kind, created_at desc, id desc) where deleted_at is null;
create index comments_newest_idx on comments (created_at desc, id desc) where deleted_at is null;
create index comments_score_idx on comments (score, id) where deleted_at is null;

-- What serves a foreign key keeps all rows: the key itself, the cascade below and a restore look for deleted ones too.
-- The time of deletion stands in it, so that rows are counted without reading them.
drop index posts_author_newest_idx;
drop index posts_parent_newest_idx;
drop index comments_post_newest_idx;
drop index comments_author_newest_idx;
drop index comments_parent_newest_idx;
create index posts_author_newest_idx on posts (author_id, created_at desc, id desc) include (deleted_at);
create index posts_parent_newest_idx on posts (parent_id, created_at desc, id desc) include (deleted_at);
create index comments_post_newest_idx on comments (post_id, created_at desc, id desc) include (deleted_at);
create index comments_author_newest_idx on comments (author_id, created_at desc, id desc) include (deleted_at);
create index comments_parent_newest_idx on comments (parent_id, created_at desc, id desc) include (deleted_at);

-- posts_accepted_answer_idx serves its foreign key alone. posts_search_idx stays whole: a search reads the rows that it
-- finds anyway.

-- A comment or answer that is there has a post that is there, whoever writes: the mapping says the same by
-- @OnDelete and cascade = REMOVE, and the API's Comment.post is never null for it.
create function lock_post_to_delete() returns trigger language plpgsql as $$
begin
    -- Stronger than the lock of an update: whoever has just written a comment or answer, and holds the post by its
    -- foreign key, is waited for, and found by what follows.
    perform from posts where id = old.id for update;
    return new;
end $$;
comment on function lock_post_to_delete() is 'Waits for those who are writing below a post before it is deleted.';

create trigger lock_post_to_delete before update of deleted_at on posts
    for each row when (old.deleted_at is null and new.deleted_at is not null)
    execute function lock_post_to_delete();

create function delete_with_post() returns trigger language plpgsql as $$
begin
    update posts set deleted_at = new.deleted_at
    where parent_id = new.id and deleted_at is not distinct from old.deleted_at;
    update comments set deleted_at = new.deleted_at
    where post_id = new.id and deleted_at is not distinct from old.deleted_at;
    return null;
end $$;
comment on function delete_with_post() is 'Deletes the answers and comments of a post with it, at the same time, and restores those of that time with it.';

create trigger delete_with_post after update of deleted_at on posts
    for each row when (old.deleted_at is distinct from new.deleted_at)
    execute function delete_with_post();

-- The foreign keys have locked the posts of new rows, and one statement asks for all of them.
create function check_posts_of_new_comments() returns trigger language plpgsql as $$
begin
    if exists (select from added join posts post on post.id = added.post_id
               where added.deleted_at is null and post.deleted_at is not null) then
        raise foreign_key_violation using message = 'the post is deleted', hint = 'Restore the post first.',
            schema = tg_table_schema, table = tg_table_name, constraint = 'comments_post_is_there';
    end if;
    return null;
end $$;
comment on function check_posts_of_new_comments() is 'Refuses new comments on a deleted post, unless they are as deleted.';

create function check_questions_of_new_posts() returns trigger language plpgsql as $$
begin
    -- A bulk load may bring the question after its answers.
    if exists (select from added join posts question on question.id = added.parent_id
               where added.deleted_at is null and question.deleted_at is not null)
       or exists (select from added join posts answer on answer.parent_id = added.id
                  where added.deleted_at is not null and answer.deleted_at is null) then
        raise foreign_key_violation using message = 'the question is deleted', hint = 'Restore the question first.',
            schema = tg_table_schema, table = tg_table_name, constraint = 'posts_parent_is_there';
    end if;
    return null;
end $$;
comment on function check_questions_of_new_posts() is 'Refuses new answers to a deleted question, unless they are as deleted.';

-- Restored alone, or moved to another post: nothing has locked that post yet.
create function check_post_of_changed_row() returns trigger language plpgsql as $$
declare
    post_deleted_at timestamptz;
begin
    select deleted_at into post_deleted_at from posts
    where id = (to_jsonb(new) ->> tg_argv[0])::uuid for key share;
    if post_deleted_at is not null then
        raise foreign_key_violation using message = 'the post is deleted', hint = 'Restore the post first.',
            schema = tg_table_schema, table = tg_table_name, constraint = tg_argv[1];
    end if;
    return null;
end $$;
comment on function check_post_of_changed_row() is 'Refuses to restore below a deleted post, or to move there. Takes the column of the post and a name for what is broken.';

create trigger check_posts_of_new after insert on comments
    referencing new table as added for each statement execute function check_posts_of_new_comments();
create trigger check_posts_of_new after insert on posts
    referencing new table as added for each statement execute function check_questions_of_new_posts();
create trigger check_post_of_changed after update of post_id, deleted_at on comments
    for each row when (new.deleted_at is null and (old.deleted_at is not null or new.post_id <> old.post_id))
    execute function check_post_of_changed_row('post_id', 'comments_post_is_there');
create trigger check_post_of_changed after update of parent_id, deleted_at on posts
    for each row when (new.deleted_at is null and (old.deleted_at is not null or new.parent_id is distinct from old.parent_id))
    execute function check_post_of_changed_row('parent_id', 'posts_parent_is_there');

-- What was deleted is there again after a rollback; if two now have one address, it stops at the key of users.
--rollback drop trigger lock_post_to_delete on posts;
--rollback drop trigger delete_with_post on posts;
--rollback drop trigger check_posts_of_new on posts;
--rollback drop trigger check_post_of_changed on posts;
--rollback drop trigger check_posts_of_new on comments;
--rollback drop trigger check_post_of_changed on comments;
--rollback drop function lock_post_to_delete();
--rollback drop function delete_with_post();
--rollback drop function check_posts_of_new_comments();
--rollback drop function check_questions_of_new_posts();
--rollback drop function check_post_of_changed_row();
--rollback drop index users_email_key;
--rollback drop index users_lower_email_key;
--rollback alter table users drop column deleted_at;
--rollback alter table posts drop column deleted_at;
--rollback alter table comments drop column deleted_at;
--rollback alter table users add unique (email);
--rollback create unique index users_lower_email_key on users (lower(email));
--rollback create index users_newest_idx on users (created_at desc, id desc);
--rollback create index users_reputation_idx on users (reputation, id);
--rollback create index posts_newest_idx on posts (created_at desc, id desc);
--rollback create index posts_score_idx on posts (score, id);
--rollback create index posts_views_idx on posts (views, id);
--rollback create index posts_kind_newest_idx on posts (kind, created_at desc, id desc);
--rollback create index posts_author_newest_idx on posts (author_id, created_at desc, id desc);
--rollback create index posts_parent_newest_idx on posts (parent_id, created_at desc, id desc);
--rollback create index comments_newest_idx on comments (created_at desc, id desc);
--rollback create index comments_score_idx on comments (score, id);
--rollback create index comments_post_newest_idx on comments (post_id, created_at desc, id desc);
--rollback create index comments_author_newest_idx on comments (author_id, created_at desc, id desc);
--rollback create index comments_parent_newest_idx on comments (parent_id, created_at desc, id desc);
