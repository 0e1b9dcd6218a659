select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join profiles t on t.user_id = k.k0;

select k.o, p.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 1 rows only
) p;

select k.o, p.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
