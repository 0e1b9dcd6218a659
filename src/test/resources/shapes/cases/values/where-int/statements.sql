select t.id, t.text
from samples t
where t.small = ?::smallint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.small <> ?::smallint or t.small is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.small = any (?::smallint[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.small <> all (?::smallint[]) or t.small is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.small < ?::smallint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.small <= ?::smallint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.small > ?::smallint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.small >= ?::smallint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.small is null
order by t.id
fetch first 1001 rows only;
