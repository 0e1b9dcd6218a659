select k.o, t.id, t.title, t.parent_id, t.accepted_answer_id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, t.id, t.content
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.content, p.parent_id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content, t.parent_id
  from posts t
  where t.parent_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from posts t
  where t.parent_id = k.k0 and t.deleted_at is null
) a;
