select t.id, t.title
from articles t
where t.deleted_at is null and exists (select from article_reviewers j1 join people t1 on t1.id = j1.person_id where j1.article_id = t.id and j1.gone = false and t1.name = ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where exists (select from article_reviewers j1 join articles t1 on t1.id = j1.article_id and t1.deleted_at is null where j1.person_id = t.id)
order by t.id
fetch first 1001 rows only;

select t.id, t.title
from articles t
where t.deleted_at is null and (select count(*) from article_reviewers j1 join people t1 on t1.id = j1.person_id where j1.article_id = t.id and j1.gone = false) = ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from labels t
left join lateral (select count(*) as v from article_labels j1 join articles t1 on t1.id = j1.article_id and t1.deleted_at is null where j1.label_id = t.id) s0 on true
where (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air)) and (select count(*) from article_labels j1 join articles t1 on t1.id = j1.article_id and t1.deleted_at is null where j1.label_id = t.id) >= ?::bigint
order by s0.v desc, t.id desc
fetch first 1001 rows only;
