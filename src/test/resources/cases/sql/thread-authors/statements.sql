select t.id, t.title
from posts t
where t.deleted_at is null
order by t.created_at, t.id
fetch first 2 rows only;

select k.o, p.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.id, p.content, p.author_id, r1.id, r1.name
from unnest((select ?::uuid[])) with ordinality as k(":parent.id", o)
cross join lateral (
  select t.id, t.content, t.author_id
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
  where exists (select from users t1 where t1.id = t.author_id and t1.deleted_at is null)
  order by q.o0 desc, t.id desc
  fetch first 2 rows only
) p
left join lateral (select t1.id, t1.name from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true;
