select t.id, t.text
from samples t
where t.padded = ?::bpchar
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.padded <> ?::bpchar or t.padded is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded = any (?::bpchar[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.padded <> all (?::bpchar[]) or t.padded is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded < ?::bpchar
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded <= ?::bpchar
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded > ?::bpchar
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded >= ?::bpchar
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded is null
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded::text like ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.padded::text ilike ?::text
order by t.id
fetch first 1001 rows only;
