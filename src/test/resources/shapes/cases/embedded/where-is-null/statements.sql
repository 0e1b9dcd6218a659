select t.id, t.name
from products t
where (t.width * t.height) is null and t.material is null and t.width is null and t.height is null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where ((t.width * t.height) is not null or t.material is not null or t.width is not null or t.height is not null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.width is null and t.height is null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.material <> ?::text or t.material is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where ((t.width is null and t.height is null) or (t.width < ?::integer or t.width is null))
order by t.id
fetch first 1001 rows only;

select t.id, t.kind, t.name
from pets t
where t.owner_id is null
order by t.id
fetch first 1001 rows only;
