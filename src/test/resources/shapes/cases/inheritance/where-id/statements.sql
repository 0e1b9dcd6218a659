select t.id, t.kind, t.name
from pets t
where t.id = ?::bigint and t.kind = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.kind, t.name
from pets t
where t.id = ?::bigint and t.kind = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.kind, t.name
from pets t
where t.id = ?::bigint and t.kind = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.day
from visits t
where exists (select from pets t1 where t1.id = t.pet_id and (t1.id, t1.kind) in (select * from unnest(?::bigint[], ?::text[])))
order by t.id
fetch first 1001 rows only;

select t.id, t.kind, t.name
from pets t
where (t.id <> ?::bigint or (t.kind <> ?::text or t.kind is null))
order by t.id
fetch first 1001 rows only;
