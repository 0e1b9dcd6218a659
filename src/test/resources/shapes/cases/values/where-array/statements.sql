select t.id, t.name
from products t
where t.tags @> ?::text[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t.tags @> ?::text[]) or t.tags is null)
order by t.id
fetch first 1001 rows only;

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
where t.codes && ?::text[] and t."references" @> ?::uuid[] and t.days @> ?::date[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.codes && ?::text[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.sizes = ?::integer[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.sizes = ?::integer[]
order by t.id
fetch first 1001 rows only;
