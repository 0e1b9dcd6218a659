select t.kind as g0, count(*) as v0, sum(t.views)::numeric as v1
from posts t
where t.deleted_at is null
group by 1
having ((sum(t.views)::numeric >= ?::numeric or sum(t.views)::numeric is null) and (max(t.title) is not null or count(*) <> all (?::bigint[])))
order by g0
fetch first 20 rows only;
