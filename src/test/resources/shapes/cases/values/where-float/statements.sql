select t.id, t.text
from samples t
where t.twice = ?::double precision
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.twice <> ?::double precision or t.twice is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.twice = any (?::double precision[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.twice <> all (?::double precision[]) or t.twice is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.twice < ?::double precision
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.twice <= ?::double precision
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.twice > ?::double precision
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.twice >= ?::double precision
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.twice is null
order by t.id
fetch first 1001 rows only;
