select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.title, p.created_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.created_at
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at, t.id
  fetch first 3 rows only
) p;
