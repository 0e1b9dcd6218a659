select t.id, t.text
from samples t
where t.bytes = ?::bytea
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.bytes <> ?::bytea or t.bytes is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.bytes = any (?::bytea[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.bytes <> all (?::bytea[]) or t.bytes is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.bytes is null
order by t.id
fetch first 1001 rows only;
