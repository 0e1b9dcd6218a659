select t.id
from posts t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 3 rows only;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from votes t
  where t.post_id = k.k0 and t.kind = ?::votekind
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from votes t
  where t.post_id = k.k0 and t.kind <> ?::votekind
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from votes t
  where t.post_id = k.k0 and t.kind = any (?::votekind[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from votes t
  where t.post_id = k.k0 and t.kind <> all (?::votekind[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from votes t
  where t.post_id = k.k0 and t.kind is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from votes t
  where t.post_id = k.k0 and t.kind = ?::votekind
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from votes t
  where t.post_id = k.k0 and t.kind <> ?::votekind
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from votes t
  where t.post_id = k.k0 and t.kind = any (?::votekind[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from votes t
  where t.post_id = k.k0 and t.kind <> all (?::votekind[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from votes t
  where t.post_id = k.k0 and t.kind is null
) a;
