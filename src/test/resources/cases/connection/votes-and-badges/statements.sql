select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.kind, p.cast_on, p.created_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.cast_on, t.created_at
  from votes t
  where t.user_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.name, p.level, p.awarded_at
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.name, t.level, t.awarded_at
  from badges t
  where t.user_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.content, p.score
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content, t.score
  from comments t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p;
