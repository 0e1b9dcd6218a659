select t.id, t.text
from samples t
where t.day = ?::date
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.day <> ?::date or t.day is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.day = any (?::date[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.day <> all (?::date[]) or t.day is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.day < ?::date
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.day <= ?::date
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.day > ?::date
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.day >= ?::date
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.day is null
order by t.id
fetch first 1001 rows only;
