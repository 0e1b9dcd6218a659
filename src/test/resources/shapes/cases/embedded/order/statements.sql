select t.id, t.name
from people t
left join lateral (select t1.name as v from countries t1 where t1.code = t.country_code) s0 on true
order by t.home_street nulls first, s0.v desc, t.id desc
fetch first 1001 rows only;

select t.id, t.name
from products t
order by t.width desc nulls last, t.material, t.id
fetch first 1001 rows only;

select t.id, t.name, t.width
from products t
order by t.width desc, t.id desc
fetch first 3 rows only;
