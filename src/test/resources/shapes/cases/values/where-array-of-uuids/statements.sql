select t.id, t.name
from products t
where t."references" @> ?::uuid[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t."references" @> ?::uuid[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t."references" && ?::uuid[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t."references" = ?::uuid[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t."references" = ?::uuid[]
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (not (t."references" = ?::uuid[]) or t."references" is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t."references" is null
order by t.id
fetch first 1001 rows only;
