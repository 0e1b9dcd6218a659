select k.o, t.id, t.accepted_answer_id, t.author_id, t.content, t.created_at, t.kind, t.parent_id, t.published, t.score, t.title, t.updated_at, t.version, t.views
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id, t.created_at, t.email, t.name, t.password_hash, t.reputation, t.role, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for update of t;

select k.o, t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select k.o, t.id, t.author_id, t.content, t.created_at, t.parent_id, t.post_id, t.score, t.updated_at, t.version
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
order by t.id
for update of t;

insert into comments (author_id,content,created_at,parent_id,post_id,score,updated_at,version,deleted_at,id) values (?,?,?,?,?,?,?,?,null,?);

update comments set author_id=?,content=?,parent_id=?,post_id=?,score=?,updated_at=?,version=? where id=? and version=?;

update posts set accepted_answer_id=?,author_id=?,content=?,kind=?,parent_id=?,published=?,score=?,title=?,updated_at=?,version=?,views=? where id=? and version=?;

update users set email=?,name=?,password_hash=?,reputation=?,role=?,updated_at=?,version=? where id=? and version=?;

update comments set deleted_at=localtimestamp where id=? and deleted_at is null and version=?;

select k.o, t.id, t.content, t.author_id, r1.id, r1.name, r1.reputation
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.name, t1.reputation from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at, t.id
  fetch first 10 rows only
) p;
