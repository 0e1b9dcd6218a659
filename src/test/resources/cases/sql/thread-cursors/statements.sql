select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.content, p.s0
from unnest((select ?::uuid[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select t.id, t.content, q.o0 as s0
  from (select distinct on (r.id) r.id, r.place::text as o0 from (
with recursive
  up (id, parent_id) as (
    select c.id, c.parent_id from comments c where c.id = ":parent.id"
    union
    select c.id, c.parent_id from up join comments c on c.id = up.parent_id where c.deleted_at is null
  ),
  thread (id, place) as (
    select up.id, up.id::text from up where not exists (select from up above where above.id = up.parent_id)
    union all
    select c.id, thread.place || '/' || c.id from thread join comments c on c.parent_id = thread.id
    where c.deleted_at is null
  )
select id, place collate "C" as place from thread
) r order by r.id, r.place) q join lateral (select * from comments t where t.id = q.id and t.deleted_at is null limit 1) t on true
  order by q.o0, t.id
  fetch first 2 rows only
) p;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select count(*) as v0
  from (select distinct r.id from (
with recursive
  up (id, parent_id) as (
    select c.id, c.parent_id from comments c where c.id = ":parent.id"
    union
    select c.id, c.parent_id from up join comments c on c.id = up.parent_id where c.deleted_at is null
  ),
  thread (id, place) as (
    select up.id, up.id::text from up where not exists (select from up above where above.id = up.parent_id)
    union all
    select c.id, thread.place || '/' || c.id from thread join comments c on c.parent_id = thread.id
    where c.deleted_at is null
  )
select id, place collate "C" as place from thread
) r) q join lateral (select * from comments t where t.id = q.id and t.deleted_at is null limit 1) t on true
) a;
