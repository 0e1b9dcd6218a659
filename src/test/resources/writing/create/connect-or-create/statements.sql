select k.o, t.id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join posts t on t.id = k.k0 and t.deleted_at is null
order by t.id
for key share of t;

select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join categories t on t.name = k.k0
order by t.id
for key share of t;

insert into categories (created_at,description,name,updated_at,version,id) values (?,?,?,?,?,?);

insert into post_categories (assigned_at,created_at,updated_at,post_id,category_id) values (?,?,?,?,?);

select k.o, t.post_id, t.category_id, r1.id, r1.name
from (values (?::uuid, ?::uuid, 1)) as k(k0, k1, o)
join post_categories t on t.post_id = k.k0 and t.category_id = k.k1
left join lateral (select t1.id, t1.name from categories t1 where t1.id = t.category_id offset 0) r1 on true;
