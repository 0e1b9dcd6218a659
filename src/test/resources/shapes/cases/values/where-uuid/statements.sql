select t.id, t.text
from samples t
where t.other = ?::uuid
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.other <> ?::uuid or t.other is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.other = any (?::uuid[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.other <> all (?::uuid[]) or t.other is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.other < ?::uuid
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.other <= ?::uuid
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.other > ?::uuid
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.other >= ?::uuid
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.other is null
order by t.id
fetch first 1001 rows only;
