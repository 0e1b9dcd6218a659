select t.id
from users t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 3 rows only;

select k.o, p.id, p.level
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.level
  from badges t
  where t.user_id = k.k0 and t.level = ?::badgelevel
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.level
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.level
  from badges t
  where t.user_id = k.k0 and t.level <> ?::badgelevel
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.level
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.level
  from badges t
  where t.user_id = k.k0 and t.level = any (?::badgelevel[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.level
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.level
  from badges t
  where t.user_id = k.k0 and t.level <> all (?::badgelevel[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.level
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.level
  from badges t
  where t.user_id = k.k0 and t.level is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from badges t
  where t.user_id = k.k0 and t.level = ?::badgelevel
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from badges t
  where t.user_id = k.k0 and t.level <> ?::badgelevel
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from badges t
  where t.user_id = k.k0 and t.level = any (?::badgelevel[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from badges t
  where t.user_id = k.k0 and t.level <> all (?::badgelevel[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from badges t
  where t.user_id = k.k0 and t.level is null
) a;
