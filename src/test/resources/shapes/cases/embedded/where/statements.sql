select t.id, t.name
from people t
where t.home_city = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where (t.home_street not like ?::text or t.home_street is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where exists (select from countries t1 where t1.code = t.country_code and t1.name like ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where ((t.home_street is null and t.country_code is null) or t.country_code = ?::text)
order by t.id
fetch first 1001 rows only;

select t.id, t.name
from people t
where false
order by t.id
fetch first 1001 rows only;
