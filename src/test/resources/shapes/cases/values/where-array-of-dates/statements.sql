select t.id, t.name
from products t
where t.days @> ?::date[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.days @> ?::date[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.days && ?::date[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.days = ?::date[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.days = ?::date[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.days = ?::date[]) or t.days is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.days is null
order by t.id
fetch first 1001 rows only;
