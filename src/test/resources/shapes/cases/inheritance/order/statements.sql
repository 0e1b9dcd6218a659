select t.id, t.kind, t.name
from pets t
left join lateral (select t1.name as v from people t1 where t1.id = t.owner_id) s0 on true
left join lateral (select count(*) as v from visits t1 where t1.pet_id = t.id) s1 on true
order by s0.v, s1.v desc, t.name desc, t.id desc
fetch first 1001 rows only;

select t.id, t.day
from visits t
left join lateral (select (select t2.name from people t2 where t2.id = t1.owner_id) as v from pets t1 where t1.id = t.pet_id) s0 on true
order by s0.v desc, t.day, t.id
fetch first 1001 rows only;

select t.id, t.kind, t.name
from pets t
order by t.name, t.id
fetch first 2 rows only;
