select date_trunc('hour', t.created_at, ?::text) as g0, count(*) as v0
from posts t
where t.deleted_at is null
group by 1
order by g0
fetch first 20 rows only;
