select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.code, t.worker_id
from unnest((select ?::uuid[])) with ordinality as k(k0, o)
join badges t on t.worker_id = k.k0
order by t.id
for update of t;

insert into lockers (place,id) values (?,?);

insert into badges (code,worker_id,id) values (?,?,?);

update workers set crew_id=?,locker_id=?,name=? where id=?;

select k.o, t.id, t.name, t.locker_id
from (values (?::uuid, 1)) as k(k0, o)
join workers t on t.id = k.k0;

select k.o, t.id, t.code
from (values (?::uuid, 1)) as k(k0, o)
join badges t on t.worker_id = k.k0;

select k.o, t.id, t.place
from (values (?::uuid, 1)) as k(k0, o)
join lockers t on t.id = k.k0;
