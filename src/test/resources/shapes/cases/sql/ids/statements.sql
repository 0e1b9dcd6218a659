select t.id, t.title
from (select distinct r.id from (
select r.article_id as id from article_reviewers r
where r.person_id = any (?::bigint[]) or r.person_id = ?::bigint
) r) q join lateral (select * from articles t where t.id = q.id and t.deleted_at is null limit 1) t on true
order by t.id
fetch first 1001 rows only;

select t.id, t.title
from (select distinct r.id from (
select r.article_id as id from article_reviewers r
where r.person_id = any (?::bigint[]) or r.person_id = ?::bigint
) r) q join lateral (select * from articles t where t.id = q.id and t.deleted_at is null limit 1) t on true
order by t.id
fetch first 1001 rows only;

select t.id, t.title
from (select distinct r.id from (
select r.article_id as id from article_reviewers r
where r.person_id = any (?::bigint[]) or r.person_id = ?::bigint
) r) q join lateral (select * from articles t where t.id = q.id and t.deleted_at is null limit 1) t on true
order by t.id
fetch first 1001 rows only;
