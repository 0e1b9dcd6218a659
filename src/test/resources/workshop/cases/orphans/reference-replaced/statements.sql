select k.o, t.id, t.name, t.sketch_id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join halls t on t.id = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join sketches t on t.id = k.k0
order by t.id
for update of t;

select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join sketches t on t.name = k.k0
order by t.id
for key share of t;

select k.o, t.id, t.sketch_id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join strokes t on t.sketch_id = k.k0
order by t.id
for update of t;

update halls set name=?,sketch_id=? where id=?;

delete from strokes where id=?;

delete from sketches where id=?;

select k.o, t.id, t.sketch_id, r1.id, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join halls t on t.id = k.k0
left join lateral (select t1.id, t1.name from sketches t1 where t1.id = t.sketch_id offset 0) r1 on true;
