select t.id, t.name
from products t
where t.grade = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.grade <> ?::text or t.grade is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grade = any (?::text[])
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.grade <> all (?::text[]) or t.grade is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grade is null
order by t.id
fetch first 1001 rows only;
