select t.id, t.name
from products t
where t.ratings @> ?::integer[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.ratings @> ?::integer[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.ratings && ?::integer[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.ratings = ?::integer[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.ratings = ?::integer[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.ratings = ?::integer[]) or t.ratings is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.ratings is null
order by t.id
fetch first 1001 rows only;
