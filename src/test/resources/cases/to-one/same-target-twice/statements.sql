select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.kind, p.post_id, p.related_post_id, r1.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.post_id, t.related_post_id
  from post_links t
  where t.post_id = k.k0
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p
left join lateral (select t1.id from posts t1 where t1.id = p.related_post_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, t.id, t.title
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;
