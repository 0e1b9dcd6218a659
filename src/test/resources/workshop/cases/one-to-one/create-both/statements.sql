insert into lockers (place,id) values (?,?);

insert into workers (crew_id,locker_id,name,id) values (?,?,?,?);

insert into badges (code,worker_id,id) values (?,?,?);

select k.o, t.id, t.name, t.locker_id
from (values (?::uuid, 1)) as k(k0, o)
join workers t on t.id = k.k0;

select k.o, t.id, t.code
from (values (?::uuid, 1)) as k(k0, o)
join badges t on t.worker_id = k.k0;

select k.o, t.id, t.place
from (values (?::uuid, 1)) as k(k0, o)
join lockers t on t.id = k.k0;
