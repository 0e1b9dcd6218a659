select t.id, t.content, t.post_id
from comments t
where t.deleted_at is null
order by t.created_at desc, t.id desc
fetch first 3 rows only;

select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.kind, p.cast_on
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.cast_on
  from votes t
  where t.post_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
