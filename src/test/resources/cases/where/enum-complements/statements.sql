select t.id, t.name
from users t
where t.deleted_at is null and t.role is null
order by t.created_at desc, t.id desc
fetch first 20 rows only;

select t.id, t.name, t.role
from users t
where t.deleted_at is null and t.role <> all (?::role[])
order by t.created_at, t.id
fetch first 20 rows only;
