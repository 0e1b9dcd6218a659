select t.id, t.name, t.sketch_id
from halls t
where t.id = any (?::bigint[])
order by t.id
fetch first 3 rows only
for update of t;

select k.o, t.id, t.hall_id, t.text
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join signs t on t.hall_id = k.k0
order by t.id
for update of t;

select k.o, t.id, t.sign_id, t.watts
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join lamps t on t.sign_id = k.k0
order by t.id
for update of t;

select k.o, t.id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join sketches t on t.id = k.k0
order by t.id
for update of t;

select k.o, t.id, t.sketch_id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join strokes t on t.sketch_id = k.k0
order by t.id
for update of t;

delete from lamps where id=?;

delete from signs where id=?;

delete from halls where id=?;

delete from strokes where id=?;

delete from sketches where id=?;

delete from lamps where id=?;

delete from signs where id=?;

delete from halls where id=?;
