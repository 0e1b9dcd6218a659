--liquibase formatted sql

--changeset espalier:0015-log-changes splitStatements:false stripComments:false
--comment: Who changed what, in the transaction that changed it.
create table audit_log (
    id         bigint      generated always as identity primary key,
    changed_at timestamptz not null default now(),
    caller     text,
    operation  text,
    request    text,
    entity     text        not null,
    kind       text        not null constraint audit_log_kind_is_known check (kind in ('CREATE', 'UPDATE', 'DELETE', 'RESTORE')),
    key        jsonb       not null,
    before     jsonb,
    after      jsonb
);
comment on table audit_log is 'Every change of a row, in the order of writing. Rows are added, and never changed or removed.';
comment on column audit_log.id is 'The order of writing.';
comment on column audit_log.changed_at is 'When the transaction began that changed the row.';
comment on column audit_log.caller is 'Who asked for the change, as espalier.caller says. Null where it says nothing.';
comment on column audit_log.operation is 'The name of the operation, as espalier.operation says. Null where it says nothing.';
comment on column audit_log.request is 'The id of the request, as espalier.request says. Null where it says nothing.';
comment on column audit_log.entity is 'The table of the row.';
comment on column audit_log.kind is 'What happened to the row. DELETE and RESTORE also where only deleted_at changed.';
comment on column audit_log.key is 'The primary key of the row.';
comment on column audit_log.before is 'The row before, without secrets and generated columns. Null for a new one.';
comment on column audit_log.after is 'The row after, without secrets and generated columns. Null for one that is gone from the table.';

create index audit_log_row_idx on audit_log (entity, key, id);

create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
    raise insufficient_privilege using message = 'the audit log is added to, and never changed';
end $$;
comment on function refuse_change_of_log() is 'Refuses to change or empty the audit log, to its owner too.';

create trigger refuse_change_of_log before update or delete or truncate on audit_log
    for each statement execute function refuse_change_of_log();
-- Also where triggers are off for replication.
alter table audit_log enable always trigger refuse_change_of_log;

-- One statement logs all rows of another. A trigger has both of its row sets, or one, by these names.
create function log_changes() returns trigger language plpgsql as $$
declare
    key_columns text[] := string_to_array(tg_argv[0], ',');
    hidden text[] := tg_argv[1:];
begin
    if tg_op = 'INSERT' then
        insert into audit_log (caller, operation, request, entity, kind, key, after)
        select nullif(current_setting('espalier.caller', true), ''), nullif(current_setting('espalier.operation', true), ''),
               nullif(current_setting('espalier.request', true), ''), tg_table_name, 'CREATE', key_of_row(state, key_columns), state - hidden
        from (select to_jsonb(new_rows) as state from new_rows) added;
    elsif tg_op = 'DELETE' then
        insert into audit_log (caller, operation, request, entity, kind, key, before)
        select nullif(current_setting('espalier.caller', true), ''), nullif(current_setting('espalier.operation', true), ''),
               nullif(current_setting('espalier.request', true), ''), tg_table_name, 'DELETE', key_of_row(state, key_columns), state - hidden
        from (select to_jsonb(old_rows) as state from old_rows) removed;
    else
        -- A row whose key was changed is in the one set with its old key, in the other with its new one.
        insert into audit_log (caller, operation, request, entity, kind, key, before, after)
        select nullif(current_setting('espalier.caller', true), ''), nullif(current_setting('espalier.operation', true), ''),
               nullif(current_setting('espalier.request', true), ''), tg_table_name,
               case when o.state ->> 'deleted_at' is null and n.state ->> 'deleted_at' is not null then 'DELETE'
                    when o.state ->> 'deleted_at' is not null and n.state ->> 'deleted_at' is null then 'RESTORE'
                    else 'UPDATE' end,
               coalesce(n.key, o.key), o.state - hidden, n.state - hidden
        from (select key_of_row(to_jsonb(old_rows), key_columns) as key, to_jsonb(old_rows) as state from old_rows) o
        full join (select key_of_row(to_jsonb(new_rows), key_columns) as key, to_jsonb(new_rows) as state from new_rows) n using (key)
        where o.state is distinct from n.state;
    end if;
    return null;
end $$;
comment on function log_changes() is 'Writes what a statement changed to the audit log. Takes the columns of the primary key, joined by commas, then those that are not logged.';

create function key_of_row(state jsonb, key_columns text[]) returns jsonb language sql immutable
    return (select jsonb_object_agg(name, state -> name) from unnest(key_columns) name);
comment on function key_of_row(jsonb, text[]) is 'These columns of a row.';

-- A bulk load sets espalier.audit to off for its transaction: a log of millions of new rows would say no more than they do.
create trigger log_inserts after insert on users referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id', 'password_hash');
create trigger log_updates after update on users referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id', 'password_hash');
create trigger log_deletes after delete on users referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id', 'password_hash');
create trigger log_inserts after insert on profiles referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_updates after update on profiles referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_deletes after delete on profiles referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_inserts after insert on posts referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id', 'search');
create trigger log_updates after update on posts referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id', 'search');
create trigger log_deletes after delete on posts referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id', 'search');
create trigger log_inserts after insert on comments referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_updates after update on comments referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_deletes after delete on comments referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_inserts after insert on categories referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_updates after update on categories referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_deletes after delete on categories referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_inserts after insert on post_categories referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('post_id,category_id');
create trigger log_updates after update on post_categories referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('post_id,category_id');
create trigger log_deletes after delete on post_categories referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('post_id,category_id');
create trigger log_inserts after insert on votes referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_updates after update on votes referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_deletes after delete on votes referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_inserts after insert on badges referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_updates after update on badges referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_deletes after delete on badges referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_inserts after insert on post_links referencing new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_updates after update on post_links referencing old table as old_rows new table as new_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');
create trigger log_deletes after delete on post_links referencing old table as old_rows
    for each statement when (current_setting('espalier.audit', true) is distinct from 'off')
    execute function log_changes('id');

--rollback drop trigger log_inserts on users;
--rollback drop trigger log_updates on users;
--rollback drop trigger log_deletes on users;
--rollback drop trigger log_inserts on profiles;
--rollback drop trigger log_updates on profiles;
--rollback drop trigger log_deletes on profiles;
--rollback drop trigger log_inserts on posts;
--rollback drop trigger log_updates on posts;
--rollback drop trigger log_deletes on posts;
--rollback drop trigger log_inserts on comments;
--rollback drop trigger log_updates on comments;
--rollback drop trigger log_deletes on comments;
--rollback drop trigger log_inserts on categories;
--rollback drop trigger log_updates on categories;
--rollback drop trigger log_deletes on categories;
--rollback drop trigger log_inserts on post_categories;
--rollback drop trigger log_updates on post_categories;
--rollback drop trigger log_deletes on post_categories;
--rollback drop trigger log_inserts on votes;
--rollback drop trigger log_updates on votes;
--rollback drop trigger log_deletes on votes;
--rollback drop trigger log_inserts on badges;
--rollback drop trigger log_updates on badges;
--rollback drop trigger log_deletes on badges;
--rollback drop trigger log_inserts on post_links;
--rollback drop trigger log_updates on post_links;
--rollback drop trigger log_deletes on post_links;
--rollback drop function log_changes();
--rollback drop function key_of_row(jsonb, text[]);
--rollback drop table audit_log;
--rollback drop function refuse_change_of_log();
