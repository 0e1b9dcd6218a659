select t.id, t.kind, t.name
from pets t
where t.name = any (?::text[]) and exists (select from people t1 where t1.id = t.owner_id and t1.name = ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.day
from visits t
where not exists (select from pets t1 where t1.id = t.pet_id and t1.name = ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where (select count(*) from pets t1 where t1.owner_id = t.id) >= ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where exists (select from pets t1 where t1.owner_id = t.id and t1.kind = 'CAT' and t1.indoor = ?::boolean)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from pets t
where t.kind in ('DOG', 'PUPPY') and exists (select from pets t1 where t1.enemy_id = t.id and t1.kind = 'CAT' and t1.name is not null)
order by t.id
fetch first 1001 rows only;
