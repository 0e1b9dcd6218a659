select k.o, t.id, t.name, t.version
from unnest((select ?::text[])) with ordinality as k(k0, o)
join crews t on t.name = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.crew_id, t.site_code, t.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join orders t on t.crew_id = k.k0
order by t.id
for update of t;

select o1_0.id,o1_0.crew_id,s1_0.id,s1_0.code,p1_0.id,p1_0.text,o1_0.title from orders o1_0 left join sites s1_0 on s1_0.code=o1_0.site_code left join plaques p1_0 on s1_0.id=p1_0.site_id where o1_0.id in (?,?);

delete from orders where id=?;

select k.o, t.id
from (values (?::bigint, 1)) as k(k0, o)
join crews t on t.id = k.k0;

select k.o, p.id, p.title
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
cross join lateral (
  select t.id, t.title
  from orders t
  where t.crew_id = k.k0
  order by t.id
  fetch first 1001 rows only
) p;
