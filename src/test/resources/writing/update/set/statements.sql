select k.o, t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join comments t on t.parent_id = k.k0 and t.deleted_at is null
order by t.id
for update of t;

select k.o, t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

update comments set author_id=?,content=?,parent_id=?,post_id=?,score=?,updated_at=?,version=? where id=? and version=?;

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content
  from comments t
  where t.parent_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
