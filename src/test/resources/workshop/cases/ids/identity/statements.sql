select k.o, t.id
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for key share of t;

insert into tasks (crew_id,title) values (?,?);

select k.o, t.id, t.title, t.crew_id, r1.id, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join tasks t on t.id = k.k0
left join lateral (select t1.id, t1.name from crews t1 where t1.id = t.crew_id offset 0) r1 on true;
