select t.id, t.name
from products t
where t.facts @> ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.facts @> ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name, t.anything
from products t
where t.anything @> ?::jsonb
order by t.id
fetch first 1001 rows only;
