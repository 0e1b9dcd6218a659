select k.o, t.id, t.name, t.version
from unnest(?::text[]) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for update of t;

select k.o, t.id, t.name
from unnest(?::bigint[]) with ordinality as k(k0, o)
join crews t on t.id = k.k0;

select o1_0.crew_id,o1_0.id,o1_0.site_code,o1_0.title from orders o1_0 where o1_0.crew_id=?;

select t1_0.crew_id,t1_0.id,t1_0.title from tasks t1_0 where t1_0.crew_id=?;

delete from crews where id=? and version=?;
