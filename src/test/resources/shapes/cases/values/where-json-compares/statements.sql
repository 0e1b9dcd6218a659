select t.id, t.name
from products t
where (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) < ?::jsonb)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) <= ?::jsonb)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) > ?::jsonb)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from products t
where (jsonb_typeof((t.settings #> ?::text[])) = jsonb_typeof(?::jsonb) and (t.settings #> ?::text[]) >= ?::jsonb)
order by t.id
fetch first 1001 rows only;
