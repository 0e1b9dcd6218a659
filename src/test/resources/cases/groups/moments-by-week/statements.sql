select date_trunc('week', t.created_at, ?::text) as g0, count(*) as v0
from posts t
group by 1
order by g0
fetch first ? rows only;
