select t.description as g0, count(*) as v0, min(t.name) as v1
from categories t
group by 1
order by g0 nulls first
fetch first 20 rows only;
