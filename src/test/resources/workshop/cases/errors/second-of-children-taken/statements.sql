select k.o, t.id, t.crew_id, t.locker_id, t.name
from unnest((select ?::text[])) with ordinality as k(k0, o)
join workers t on t.name = k.k0
order by t.id
for no key update of t;

insert into shifts (day,note,place,slot,worker_id,id) values (?,?,?,?,?,?);
