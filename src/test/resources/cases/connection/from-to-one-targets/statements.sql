select p.id, p.content, p.post_id, r1.id
from (
  select t.id, t.content, t.post_id
  from comments t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 3 rows only
) p
left join lateral (select t1.id from posts t1 where t1.id = p.post_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, p.id, p.kind, p.cast_on
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.cast_on
  from votes t
  where t.post_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
