select t.kind as g0, max(t.title) as v0
from posts t
where t.deleted_at is null
group by 1
having (max(t.title) >= ?::text or max(t.title) is null)
order by g0
fetch first 20 rows only;
