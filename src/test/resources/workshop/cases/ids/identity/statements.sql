select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for key share of t;

insert into tasks (crew_id,title) values (?,?);

select k.o, t.id, t.title, t.crew_id
from (values (?::bigint, 1)) as k(k0, o)
join tasks t on t.id = k.k0;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join crews t on t.id = k.k0;
