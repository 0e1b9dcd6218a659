select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for update of t;

select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.parent_id = k.k0 and t.deleted_at is null
order by t.id
for update of t;

update posts set deleted_at=localtimestamp where id=? and deleted_at is null and version=?;

update posts set deleted_at = null where "id" = ? and deleted_at is not null;

select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

update posts set accepted_answer_id=?,author_id=?,content=?,kind=?,parent_id=?,published=?,score=?,title=?,updated_at=?,version=?,views=? where id=? and version=?;

select k.o, t.id, t.title, t.published, t.version, t.author_id, r1.id, r1.name
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.name from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;
