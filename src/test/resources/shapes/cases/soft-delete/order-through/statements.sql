select t.id, t.body
from remarks t
left join lateral (select t1.title as v from articles t1 where t1.id = t.article_id and t1.deleted_at is null) s0 on true
where (t.approved and t.body <> 'spam')
order by s0.v, t.body, t.id
fetch first 1001 rows only;

select t.id, t.body
from remarks t
left join lateral (select t1.id as v from articles t1 where t1.id = t.article_id and t1.deleted_at is null) s0 on true
where (t.approved and t.body <> 'spam')
order by s0.v desc nulls last, t.body, t.id
fetch first 1001 rows only;
