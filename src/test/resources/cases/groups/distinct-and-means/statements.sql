select s0.v as g0, count(distinct t.author_id) as v0, count(distinct t.parent_id) as v1, (sum(t.score)::double precision / count(t.score)) as v2
from comments t
left join lateral (select t1.title as v from posts t1 where t1.id = t.post_id) s0 on true
group by 1
order by count(*) desc, g0
fetch first ? rows only;
