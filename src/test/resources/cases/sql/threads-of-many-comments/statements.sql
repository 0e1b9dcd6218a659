select t.id, t.content
from comments t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 9 rows only;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select t.id, t.content
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
  fetch first 11 rows only
) p;
