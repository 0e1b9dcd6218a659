select k.o, t.id, t.title, t.parent_id, t.accepted_answer_id, r1.id, r2.id, r2.content
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id from posts t1 where t1.id = t.parent_id and t1.deleted_at is null offset 0) r1 on true
left join lateral (select t1.id, t1.content from posts t1 where t1.id = t.accepted_answer_id and t1.deleted_at is null offset 0) r2 on true;

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
