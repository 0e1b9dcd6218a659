select t.flag as g0, min(t.decimal) as v0
from samples t
group by 1
having min(t.large) <= ?::bigint
order by min(t.decimal), g0
fetch first 20 rows only;

select t.flag as g0, avg(t.huge)::numeric as v0
from samples t
group by 1
having avg(t.huge)::numeric > ?::numeric
order by g0
fetch first 20 rows only;

select t.flag as g0, max(t.time) as v0
from samples t
group by 1
having max(t.time) >= ?::time without time zone
order by g0
fetch first 20 rows only;
