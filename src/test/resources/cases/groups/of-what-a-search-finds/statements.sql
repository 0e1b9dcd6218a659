select count(*), sum(t.views)::numeric
from posts t
where t.deleted_at is null and t.search @@ websearch_to_tsquery('english', ?::text);

select t.kind as g0, count(*) as v0
from posts t
where t.deleted_at is null and t.search @@ websearch_to_tsquery('english', ?::text)
group by 1
order by g0
fetch first 20 rows only;
