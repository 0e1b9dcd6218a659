select t.id, t.name
from products t
where t.levels @> ?::smallint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.levels @> ?::smallint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.levels && ?::smallint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.levels = ?::smallint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.levels = ?::smallint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.levels = ?::smallint[]) or t.levels is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.levels is null
order by t.id
fetch first 1001 rows only;
