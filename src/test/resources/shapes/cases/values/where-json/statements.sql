select t.id, t.name
from products t
where t.facts @> ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.facts @> ?::jsonb) is not true
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.parts @> ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof(t.facts) = 'object' and t.facts ?? ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof((t.facts #> ?::text[])) = 'object' and (t.facts #> ?::text[]) ?? ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where t.anything = ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where nullif(t.anything, 'null'::jsonb) is null
order by t.id
fetch first 1001 rows only;
