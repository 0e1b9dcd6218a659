select t.id, t.text
from samples t
where t.interval = ?::interval
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.interval <> ?::interval or t.interval is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.interval = any (?::interval[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.interval <> all (?::interval[]) or t.interval is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.interval < ?::interval
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.interval <= ?::interval
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.interval > ?::interval
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.interval >= ?::interval
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.interval is null
order by t.id
fetch first 1001 rows only;
