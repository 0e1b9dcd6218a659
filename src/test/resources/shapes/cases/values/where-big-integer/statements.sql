select t.id, t.text
from samples t
where t.huge = ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.huge <> ?::numeric or t.huge is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.huge = any (?::numeric[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.huge <> all (?::numeric[]) or t.huge is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.huge < ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.huge <= ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.huge > ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.huge >= ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.huge is null
order by t.id
fetch first 1001 rows only;
