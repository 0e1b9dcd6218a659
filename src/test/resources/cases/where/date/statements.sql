select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.kind, p.cast_on
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.cast_on
  from votes t
  where t.post_id = k.k0 and t.cast_on <= ?::date
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
