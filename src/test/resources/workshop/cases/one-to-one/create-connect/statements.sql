select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join lockers t on t.place = k.k0
order by t.id
for key share of t;

select k.o, t.id, t.code, t.worker_id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join badges t on t.code = k.k0
order by t.id
for no key update of t;

insert into workers (crew_id,locker_id,name,id) values (?,?,?,?);

update badges set code=?,worker_id=? where id=?;

select k.o, t.id, t.name, t.locker_id
from (values (?::uuid, 1)) as k(k0, o)
join workers t on t.id = k.k0;

select k.o, t.id, t.code
from (values (?::uuid, 1)) as k(k0, o)
join badges t on t.worker_id = k.k0;

select k.o, t.id, t.place
from (values (?::uuid, 1)) as k(k0, o)
join lockers t on t.id = k.k0;
