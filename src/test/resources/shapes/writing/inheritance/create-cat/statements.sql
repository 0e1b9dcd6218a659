select k.o, t.id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join pets t on t.id = k.k0 and t.kind in ('DOG', 'PUPPY')
order by t.id
for key share of t;

insert into pets (name,owner_id,enemy_id,indoor,kind,id) values (?,?,?,?,'CAT',?);

select k.o, t.id, t.name, t.indoor, t.owner_id, t.enemy_id, r1.id, r1.name, r2.id, r2.name
from (values (?::bigint, 1)) as k(k0, o)
join pets t on t.id = k.k0 and t.kind = 'CAT'
left join lateral (select t1.id, t1.name from people t1 where t1.id = t.owner_id offset 0) r1 on true
left join lateral (select t1.id, t1.name from pets t1 where t1.id = t.enemy_id and t1.kind in ('DOG', 'PUPPY') offset 0) r2 on true;
