select t.id, t.name
from products t
where t.tags = ?::text[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.tags = ?::text[]) or t.tags is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.tags is null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.tags is not null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.tags = ?::text[]) or t.tags is null)
order by t.id
fetch first 1001 rows only;
