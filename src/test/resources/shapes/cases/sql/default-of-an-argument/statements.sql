select t.id, t.body
from (select distinct on (r.id) r.id, r.points::bigint as o0, r.half::bigint as o1 from (
select r.id, nullif(r.id % 4, 0) + c.copy as points, (r.id / 2)::smallint as half, ':word' as ":copies", '{"a": 1}'::jsonb ?? 'a' as a
from remarks r cross join generate_series(1, ?::integer) as c(copy)
where r.body like '%' || ?::text || '%'
) r order by r.id, r.points desc nulls last, r.half) q join lateral (select * from remarks t where t.id = q.id and (t.approved and t.body <> 'spam') limit 1) t on true
order by q.o0 desc nulls last, q.o1, t.id
fetch first 20 rows only;

select t.id, t.body
from (select distinct on (r.id) r.id, r.points::bigint as o0, r.half::bigint as o1 from (
select r.id, nullif(r.id % 4, 0) + c.copy as points, (r.id / 2)::smallint as half, ':word' as ":copies", '{"a": 1}'::jsonb ?? 'a' as a
from remarks r cross join generate_series(1, ?::integer) as c(copy)
where r.body like '%' || ?::text || '%'
) r order by r.id, r.points desc nulls last, r.half) q join lateral (select * from remarks t where t.id = q.id and (t.approved and t.body <> 'spam') limit 1) t on true
order by q.o0 desc nulls last, q.o1, t.id
fetch first 20 rows only;
