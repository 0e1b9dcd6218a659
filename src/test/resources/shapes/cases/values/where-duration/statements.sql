select t.id, t.text
from samples t
where t.span = ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.span <> ?::numeric or t.span is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span = any (?::numeric[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.span <> all (?::numeric[]) or t.span is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span < ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span <= ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span > ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span >= ?::numeric
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span is null
order by t.id
fetch first 1001 rows only;
