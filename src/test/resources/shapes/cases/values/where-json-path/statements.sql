select t.id, t.name
from products t
where (t.settings #> ?::text[]) = ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where ((t.settings #> ?::text[]) = ?::jsonb) is not true
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) < ?::jsonb) and (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) >= ?::jsonb)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where ((jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) < ?::jsonb)) is not true
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) > ?::jsonb)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (t.anything #> ?::text[]) = ?::jsonb
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where nullif((t.facts #> ?::text[]), 'null'::jsonb) is null
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (nullif((t.facts #> ?::text[]), 'null'::jsonb) is null) is not true
order by t.id
fetch first 1001 rows only;
