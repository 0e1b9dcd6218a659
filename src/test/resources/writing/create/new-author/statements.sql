select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

insert into users (created_at,email,name,password_hash,reputation,role,updated_at,version,deleted_at,id) values (?,?,?,?,?,?,?,?,null,?);

insert into comments (author_id,content,created_at,parent_id,post_id,score,updated_at,version,deleted_at,id) values (?,?,?,?,?,?,?,?,null,?);

select k.o, t.id, t.content, t.author_id, r1.id, r1.name, r1.role
from (values (?::uuid, 1)) as k(k0, o)
join comments t on t.id = k.k0 and t.deleted_at is null
left join lateral (select t1.id, t1.name, t1.role from users t1 where t1.id = t.author_id and t1.deleted_at is null offset 0) r1 on true;
