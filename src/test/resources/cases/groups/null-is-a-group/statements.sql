select s0.v as g0, count(*) as v0
from comments t
left join lateral (select t1.name as v from users t1 where t1.id = t.author_id) s0 on true
group by 1
order by g0
fetch first ? rows only;
