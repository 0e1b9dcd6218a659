select t.id, t.name
from people t
where exists (select from notes t1 where t1.author_id = t.id and t1.active = 'Y')
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where not exists (select from notes t1 where t1.author_id = t.id and t1.active = 'Y' and t1.text like ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where not exists (select from notes t1 where t1.author_id = t.id and t1.active = 'Y' and t1.text <> ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where (select count(*) from notes t1 where t1.author_id = t.id and t1.active = 'Y') = ?::bigint and (select max(t1.text) from notes t1 where t1.author_id = t.id and t1.active = 'Y') < ?::text
order by t.id
fetch first 1001 rows only;
