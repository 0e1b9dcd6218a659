select s0.v as g0, count(distinct (select t1.id from users t1 where t1.id = t.author_id and t1.deleted_at is null)) as v0, count(distinct (select t1.id from comments t1 where t1.id = t.parent_id and t1.deleted_at is null)) as v1, (sum(t.score)::double precision / count(t.score)) as v2
from comments t
left join lateral (select t1.title as v from posts t1 where t1.id = t.post_id and t1.deleted_at is null) s0 on true
where t.deleted_at is null
group by 1
order by count(*) desc, g0
fetch first 2 rows only;
