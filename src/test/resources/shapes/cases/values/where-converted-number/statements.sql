select t.id, t.text
from samples t
where t.percent = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.percent <> ?::text or t.percent is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.percent = any (?::text[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.percent <> all (?::text[]) or t.percent is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.percent is null
order by t.id
fetch first 1001 rows only;
