--liquibase formatted sql

--changeset espalier:0019-tell-deletions-apart splitStatements:false stripComments:false
--comment: A restore brings back what that delete took, also where the same transaction has deleted more.

-- The time of a transaction is that of all that it deletes. A post gets a time of its own, and gives it to what goes with it.
create or replace function lock_post_to_delete() returns trigger language plpgsql as $$
begin
    -- Stronger than the lock of an update: whoever has just written a comment or answer, and holds the post by its
    -- foreign key, is waited for, and found by what follows.
    perform from posts where id = old.id for update;
    if new.deleted_at = now() then
        new.deleted_at := clock_timestamp();
    end if;
    return new;
end $$;

create or replace function delete_with_post() returns trigger language plpgsql as $$
begin
    -- Who cascades beside the database deletes the answers first.
    update posts set deleted_at = new.deleted_at
    where parent_id = new.id
      and (deleted_at is not distinct from old.deleted_at or old.deleted_at is null and deleted_at >= now());
    update comments set deleted_at = new.deleted_at
    where post_id = new.id and deleted_at is not distinct from old.deleted_at;
    return null;
end $$;

--rollback create or replace function lock_post_to_delete() returns trigger language plpgsql as $$
--rollback begin
--rollback     perform from posts where id = old.id for update;
--rollback     return new;
--rollback end $$;
--rollback create or replace function delete_with_post() returns trigger language plpgsql as $$
--rollback begin
--rollback     update posts set deleted_at = new.deleted_at
--rollback     where parent_id = new.id and deleted_at is not distinct from old.deleted_at;
--rollback     update comments set deleted_at = new.deleted_at
--rollback     where post_id = new.id and deleted_at is not distinct from old.deleted_at;
--rollback     return null;
--rollback end $$;
