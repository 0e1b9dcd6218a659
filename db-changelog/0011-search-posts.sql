--liquibase formatted sql

--changeset espalier:0011-search-posts
--comment: A word of the headline weighs more than one of the text.
alter table posts add column search tsvector not null generated always as (
    setweight(to_tsvector('english', coalesce(title, '')), 'A') || setweight(to_tsvector('english', content), 'B')
) stored;
comment on column posts.search is 'The words of headline and text, for searches. Kept by the database.';

create index posts_search_idx on posts using gin (search);

--rollback drop index posts_search_idx;
--rollback alter table posts drop column search;
