select count(*), count(distinct (select t1.id from articles t1 where t1.id = t.article_id and t1.deleted_at is null)), max(t.body)
from remarks t
where (t.approved and t.body <> 'spam') and exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null);

select s0.v as g0, count(*) as v0
from remarks t
left join lateral (select t1.title as v from articles t1 where t1.id = t.article_id and t1.deleted_at is null) s0 on true
where (t.approved and t.body <> 'spam') and exists (select from articles t1 where t1.id = t.article_id and t1.deleted_at is null)
group by 1
order by g0
fetch first 20 rows only;

select t.id
from articles t
where t.deleted_at is null
order by t.id
fetch first 20 rows only;

select k.o, a.v0, a.v1
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0, max(t.body) as v1
  from remarks t
  where t.article_id = k.k0 and (t.approved and t.body <> 'spam')
) a;
