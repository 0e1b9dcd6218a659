select t.id
from users t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 3 rows only;

select k.o, p.id, p.title, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.kind
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind = ?::postkind
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.title, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.kind
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind <> ?::postkind
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.title, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.kind
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind = any (?::postkind[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.title, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.kind
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind <> all (?::postkind[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.title, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title, t.kind
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind = ?::postkind
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind <> ?::postkind
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind = any (?::postkind[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind <> all (?::postkind[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null and t.kind is null
) a;
