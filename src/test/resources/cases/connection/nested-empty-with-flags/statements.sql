select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.created_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.created_at
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 11 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
) a;
