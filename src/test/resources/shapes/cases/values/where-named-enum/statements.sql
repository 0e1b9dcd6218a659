select t.id, t.name
from products t
where t.colour = ?::colour
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.colour <> ?::colour or t.colour is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.colour = any (?::colour[])
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.colour <> all (?::colour[]) or t.colour is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.colour is null
order by t.id
fetch first 1001 rows only;
