select t.id, t.text
from samples t
where t.answer = ?::bpchar and t.percent = ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.percent = any (?::text[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where upper(t.shouted) like ?::text
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.span >= ?::numeric and t.interval < ?::interval and t.padded = ?::bpchar
order by t.id
fetch first 1001 rows only;
