select s0.v as g0, count(*) as v0
from comments t
left join lateral (select t1.name as v from users t1 where t1.id = t.author_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
group by 1
order by g0
fetch first 20 rows only;
