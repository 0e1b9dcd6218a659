--liquibase formatted sql

--changeset espalier:0013-count-versions
--comment: Who edits says which version was read, and is refused if another has been written since.
alter table users add column version integer not null default 0;
alter table profiles add column version integer not null default 0;
alter table posts add column version integer not null default 0;
alter table comments add column version integer not null default 0;
alter table categories add column version integer not null default 0;
comment on column users.version is 'Counts the edits of the row.';
comment on column profiles.version is 'Counts the edits of the row.';
comment on column posts.version is 'Counts the edits of the row.';
comment on column comments.version is 'Counts the edits of the row.';
comment on column categories.version is 'Counts the edits of the row.';

--rollback alter table users drop column version;
--rollback alter table profiles drop column version;
--rollback alter table posts drop column version;
--rollback alter table comments drop column version;
--rollback alter table categories drop column version;
