select t.id, t.name
from products t
where t.grades @> ?::varchar[]
order by t.id
fetch first ? rows only;

select t.id, t.name
from products t
where t.levels && ?::smallint[]
order by t.id
fetch first ? rows only;

select t.id, t.name
from products t
where (not (t.grades = ?::varchar[]) or t.grades is null)
order by t.id
fetch first ? rows only;
