select k.o, t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
order by t.id
for update of t;

select k.o, t.id, t.content
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null;

update comments set deleted_at=localtimestamp where id=? and deleted_at is null and version=?;
