select t.kind as g0, max(t.title) as v0, avg(t.score)::double precision as v1
from posts t
group by 1
order by max(t.title) desc nulls last, avg(t.score)::double precision, g0
fetch first ? rows only;
