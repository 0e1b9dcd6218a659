select t.kind as g0, t.published as g1, count(*) as v0, sum(t.views)::numeric as v1
from posts t
where t.deleted_at is null
group by 1, 2
order by g0, g1
fetch first 2 rows only;
