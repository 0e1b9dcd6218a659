select k.o, t.id, t.crew_id, t.site_code, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join orders t on t.id = k.k0
order by t.id
for no key update of t;

select o1_0.id,o1_0.crew_id,s1_0.id,s1_0.code,p1_0.id,p1_0.text,o1_0.title from orders o1_0 left join sites s1_0 on s1_0.code=o1_0.site_code left join plaques p1_0 on s1_0.id=p1_0.site_id where o1_0.id in (?);

update orders set crew_id=?,site_code=?,title=? where id=?;

select k.o, t.id, t.title, t.crew_id, r1.id, r1.name
from (values (?::bigint, 1)) as k(k0, o)
join orders t on t.id = k.k0
left join lateral (select t1.id, t1.name from crews t1 where t1.id = t.crew_id offset 0) r1 on true;
