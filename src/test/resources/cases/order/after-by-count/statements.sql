select f.previous, p.id, p.title, p.s0
from (select exists (select from posts t left join lateral (select count(*) as v from comments t1 where t1.post_id = t.id and t1.deleted_at is null) s0 on true where t.deleted_at is null and (s0.v, t.id) >= (?::bigint, ?::uuid)) as previous) f
left join lateral (
  select t.id, t.title, s0.v as s0
  from posts t
  left join lateral (select count(*) as v from comments t1 where t1.post_id = t.id and t1.deleted_at is null) s0 on true
  where t.deleted_at is null and (s0.v, t.id) < (?::bigint, ?::uuid)
  order by s0.v desc, t.id desc
  fetch first 4 rows only
) p on true;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
) a;
