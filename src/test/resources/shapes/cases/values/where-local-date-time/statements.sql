select t.id, t.text
from samples t
where t.local = ?::timestamp without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.local <> ?::timestamp without time zone or t.local is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.local = any (?::timestamp without time zone[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.local <> all (?::timestamp without time zone[]) or t.local is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.local < ?::timestamp without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.local <= ?::timestamp without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.local > ?::timestamp without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.local >= ?::timestamp without time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.local is null
order by t.id
fetch first 1001 rows only;
