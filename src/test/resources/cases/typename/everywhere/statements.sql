select k.o, t.id, r1.id
from (values (?::uuid, 1)) as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id from profiles t1 where t1.user_id = t.id offset 0) r1 on true;

select k.o, p.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id
  from posts t
  where t.author_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 1 rows only
) p;

select k.o, p.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
