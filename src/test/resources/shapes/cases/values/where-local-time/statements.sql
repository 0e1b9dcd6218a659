select t.id, t.text
from samples t
where t.time = ?::time without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.time <> ?::time without time zone or t.time is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.time = any (?::time without time zone[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.time <> all (?::time without time zone[]) or t.time is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.time < ?::time without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.time <= ?::time without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.time > ?::time without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.time >= ?::time without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.time is null
order by t.id
fetch first 1001 rows only;
