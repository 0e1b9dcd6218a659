select t.day as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select date_trunc('day', t.day::timestamp)::date as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select date_trunc('week', t.day::timestamp)::date as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select date_trunc('quarter', t.day::timestamp)::date as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select date_trunc('year', t.day::timestamp)::date as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select t.time as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select date_trunc('hour', t.time::interval)::time as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select date_trunc('week', t.local) as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select t.moment as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;

select t.span as g0, count(*) as v0
from samples t
group by 1
order by g0
fetch first 20 rows only;
