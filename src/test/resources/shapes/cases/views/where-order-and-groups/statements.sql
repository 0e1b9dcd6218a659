select t.article_id
from article_figures t
where exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null and t1.title = ?::text)
order by t.article_id
fetch first 1001 rows only;

select t.article_id
from article_figures t
where not exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null)
order by t.article_id
fetch first 1001 rows only;

select t.article_id
from article_figures t
order by t.remark_count, t.article_id
fetch first 1001 rows only;

select t.article_id
from article_figures t
left join lateral (select t1.title as v from articles t1 where t1.id = t.article_id and t1.deleted_at is null) s0 on true
order by s0.v nulls first, t.article_id
fetch first 2 rows only;

select t.country_code
from country_figures t
where t.people >= ?::bigint and exists (select from countries t1 where t1.code = t.country_code and t1.name like ?::text)
order by t.people desc, t.country_code desc
fetch first 1001 rows only;

select count(*)
from article_figures t;
