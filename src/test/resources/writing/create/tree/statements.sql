select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join users t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

insert into posts (accepted_answer_id,author_id,content,created_at,kind,parent_id,published,score,title,updated_at,version,views,deleted_at,id) values (?,?,?,?,?,?,?,?,?,?,?,?,null,?);

insert into comments (author_id,content,created_at,parent_id,post_id,score,updated_at,version,deleted_at,id) values (?,?,?,?,?,?,?,?,null,?);

insert into categories (created_at,description,name,updated_at,version,id) values (?,?,?,?,?,?);

insert into post_categories (assigned_at,created_at,updated_at,post_id,category_id) values (?,?,?,?,?);

select k.o, t.id
from (values (?::uuid, 1)) as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null;

select k.o, p.id, p.content, p.author_id, r1.id, r1.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content, t.author_id
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.content, t.id
  fetch first 10 rows only
) p
left join lateral (select t1.id, t1.name from users t1 where t1.id = p.author_id and t1.deleted_at is null offset 0) r1 on true;

select k.o, p.id, p.kind, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.kind, t.content
  from posts t
  where t.parent_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;

select k.o, p.post_id, p.category_id, p.assigned_at, r1.id, r1.name
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.post_id, t.category_id, t.assigned_at
  from post_categories t
  where t.post_id = k.k0
  order by t.assigned_at, t.post_id, t.category_id
  fetch first 10 rows only
) p
left join lateral (select t1.id, t1.name from categories t1 where t1.id = p.category_id offset 0) r1 on true;

select k.o, a.v0
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select count(*) as v0
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
) a;

select k.o, p.id, p.content
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.content
  from comments t
  where t.post_id = k.k0 and t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 10 rows only
) p;
