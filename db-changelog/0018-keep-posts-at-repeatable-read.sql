--liquibase formatted sql

--changeset espalier:0018-keep-posts-at-repeatable-read splitStatements:false stripComments:false
--comment: No comment or answer is left below a deleted post at REPEATABLE READ and SERIALIZABLE either.

-- There, a statement does not see what others have committed since the transaction began, and so cannot delete it along.
-- PostgreSQL's own cascade looks for it, and says that the transaction came too late: so it is asked, and taken back.
create function find_what_is_new_below() returns trigger language plpgsql as $$
begin
    begin
        delete from posts where id = new.id;
        raise sqlstate 'ES001';
    exception
        when sqlstate 'ES001' then
            null;
    end;
    return null;
end $$;
comment on function find_what_is_new_below() is 'Fails as PostgreSQL does (40001) if somebody has referred to the post since the transaction began.';

create trigger find_what_is_new_below after update of deleted_at on posts
    for each row when (old.deleted_at is null and new.deleted_at is not null
        and current_setting('transaction_isolation') in ('repeatable read', 'serializable'))
    execute function find_what_is_new_below();

--rollback drop trigger find_what_is_new_below on posts;
--rollback drop function find_what_is_new_below();
