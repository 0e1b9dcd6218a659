select t.id, t.text
from samples t
where t.moment = ?::timestamp with time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.moment <> ?::timestamp with time zone or t.moment is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.moment = any (?::timestamp with time zone[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.moment <> all (?::timestamp with time zone[]) or t.moment is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.moment < ?::timestamp with time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.moment <= ?::timestamp with time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.moment > ?::timestamp with time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.moment >= ?::timestamp with time zone
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.moment is null
order by t.id
fetch first 1001 rows only;
