select k.o, t.id, t.name, t.sketch_id
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join halls t on t.id = k.k0
order by t.id
for no key update of t;

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

delete from lamps where id=?;

delete from signs where id=?;

insert into signs (hall_id,text,id) values (?,?,?);

select k.o, t.id, r1.id, r1.text
from (values (?::bigint, 1)) as k(k0, o)
join halls t on t.id = k.k0
left join lateral (select t1.id, t1.text from signs t1 where t1.hall_id = t.id offset 0) r1 on true;
