select t.id, t.name
from products t
where t.level = ?::smallint
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.level <> ?::smallint or t.level is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.level = any (?::smallint[])
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.level <> all (?::smallint[]) or t.level is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.level is null
order by t.id
fetch first 1001 rows only;
