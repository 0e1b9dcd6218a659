select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join lockers t on t.place = k.k0
order by t.id
for key share of t;

insert into workers (crew_id,locker_id,name,id) values (?,?,?,?);
