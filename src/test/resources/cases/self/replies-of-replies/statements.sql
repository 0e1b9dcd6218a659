select k.o, t.id, t.content
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content
  from comments t
  where t.parent_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content
  from comments t
  where t.parent_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content
  from comments t
  where t.parent_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
