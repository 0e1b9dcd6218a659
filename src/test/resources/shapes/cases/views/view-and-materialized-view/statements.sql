select t.article_id, t.remark_count, t.article_id
from article_figures t
order by t.article_id
fetch first 1001 rows only;

select t.country_code, t.people
from country_figures t
order by t.country_code
fetch first 1001 rows only;

select k.o, t.id, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.code, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join countries t on t.code = k.k0;
