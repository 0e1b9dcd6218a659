select s0.v as g0, s1.v as g1, count(*) as v0
from comments t
left join lateral (select (select t2.role from users t2 where t2.id = t1.author_id and t2.deleted_at is null) as v from posts t1 where t1.id = t.post_id and t1.deleted_at is null) s0 on true
left join lateral (select t1.kind as v from posts t1 where t1.id = t.post_id and t1.deleted_at is null) s1 on true
where t.deleted_at is null
group by 1, 2
order by g0, g1
fetch first 20 rows only;
