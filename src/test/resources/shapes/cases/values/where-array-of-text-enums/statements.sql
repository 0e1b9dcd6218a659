select t.id, t.name
from products t
where t.grades @> ?::varchar[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grades @> ?::varchar[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grades && ?::varchar[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grades = ?::varchar[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grades = ?::varchar[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.grades = ?::varchar[]) or t.grades is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.grades is null
order by t.id
fetch first 1001 rows only;
