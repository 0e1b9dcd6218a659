select t.id, t.text
from samples t
where t.answer = ?::bpchar
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.answer <> ?::bpchar or t.answer is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.answer = any (?::bpchar[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.answer <> all (?::bpchar[]) or t.answer is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.answer is null
order by t.id
fetch first 1001 rows only;
