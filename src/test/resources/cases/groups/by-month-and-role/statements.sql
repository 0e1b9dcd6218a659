select date_trunc('month', t.created_at, ?::text) as g0, s0.v as g1, count(*) as v0, sum(t.views)::numeric as v1
from posts t
left join lateral (select t1.role as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null and t.published = ?::boolean
group by 1, 2
having count(*) > ?::bigint
order by sum(t.views)::numeric desc, g0, g1
fetch first 10 rows only;
