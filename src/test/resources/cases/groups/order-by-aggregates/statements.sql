select t.kind as g0, max(t.title) as v0, (sum(t.score)::double precision / count(t.score)) as v1
from posts t
where t.deleted_at is null
group by 1
order by max(t.title) desc nulls last, (sum(t.score)::double precision / count(t.score)), g0
fetch first 20 rows only;
