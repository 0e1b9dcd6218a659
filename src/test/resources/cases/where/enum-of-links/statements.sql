select t.id
from posts t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 3 rows only;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from post_links t
  where t.post_id = k.k0 and t.kind = ?::postlinkkind
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from post_links t
  where t.post_id = k.k0 and t.kind <> ?::postlinkkind
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from post_links t
  where t.post_id = k.k0 and t.kind = any (?::postlinkkind[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from post_links t
  where t.post_id = k.k0 and t.kind <> all (?::postlinkkind[])
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.kind
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind
  from post_links t
  where t.post_id = k.k0 and t.kind is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from post_links t
  where t.post_id = k.k0 and t.kind = ?::postlinkkind
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from post_links t
  where t.post_id = k.k0 and t.kind <> ?::postlinkkind
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from post_links t
  where t.post_id = k.k0 and t.kind = any (?::postlinkkind[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from post_links t
  where t.post_id = k.k0 and t.kind <> all (?::postlinkkind[])
) a;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from post_links t
  where t.post_id = k.k0 and t.kind is null
) a;
