--liquibase formatted sql

--changeset espalier:0014-keep-timestamps splitStatements:false stripComments:false
--comment: When a row was created and last changed is right however it is written.
create function keep_timestamps() returns trigger language plpgsql as $$
begin
    if new.created_at <> old.created_at then
        raise check_violation using message = 'a row is created once', schema = tg_table_schema,
            table = tg_table_name, column = 'created_at', constraint = tg_table_name || '_created_at_is_fixed';
    end if;
    if tg_nargs > 0 then
        -- PostgreSQL computes generated columns later: until then the new row has null there.
        old := jsonb_populate_record(old, tg_argv[0]::jsonb);
    end if;
    if new.updated_at = old.updated_at and new is distinct from old then
        new.updated_at := now();
    end if;
    return new;
end $$;
comment on function keep_timestamps() is 'Sets updated_at where the writer did not, and refuses another created_at. Takes the generated columns, each with null, as JSON.';

create trigger keep_timestamps before update on users for each row execute function keep_timestamps();
create trigger keep_timestamps before update on profiles for each row execute function keep_timestamps();
create trigger keep_timestamps before update on posts for each row execute function keep_timestamps('{"search": null}');
create trigger keep_timestamps before update on comments for each row execute function keep_timestamps();
create trigger keep_timestamps before update on categories for each row execute function keep_timestamps();
create trigger keep_timestamps before update on post_categories for each row execute function keep_timestamps();
create trigger keep_timestamps before update on votes for each row execute function keep_timestamps();
create trigger keep_timestamps before update on badges for each row execute function keep_timestamps();
create trigger keep_timestamps before update on post_links for each row execute function keep_timestamps();

--rollback drop trigger keep_timestamps on users;
--rollback drop trigger keep_timestamps on profiles;
--rollback drop trigger keep_timestamps on posts;
--rollback drop trigger keep_timestamps on comments;
--rollback drop trigger keep_timestamps on categories;
--rollback drop trigger keep_timestamps on post_categories;
--rollback drop trigger keep_timestamps on votes;
--rollback drop trigger keep_timestamps on badges;
--rollback drop trigger keep_timestamps on post_links;
--rollback drop function keep_timestamps();
