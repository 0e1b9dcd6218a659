select k.o, t.id, t.author_id, r1.id, r1.name, r1.reputation, r1.role
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.name, t1.reputation, t1.role from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, p.id, p.content, p.score
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content, t.score
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 2 rows only
) p;
