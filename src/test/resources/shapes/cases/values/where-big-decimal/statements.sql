select t.id, t.text
from samples t
where t.decimal = ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.decimal <> ?::numeric or t.decimal is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.decimal = any (?::numeric[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.decimal <> all (?::numeric[]) or t.decimal is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.decimal < ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.decimal <= ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.decimal > ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.decimal >= ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.decimal is null
order by t.id
fetch first 1001 rows only;
