select t.id, t.article_id
from remarks t
where (t.approved and t.body <> 'spam')
order by t.id
fetch first 1001 rows only;

select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;
