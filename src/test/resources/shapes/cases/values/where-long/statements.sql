select t.id, t.text
from samples t
where t.large = ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.large <> ?::bigint or t.large is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.large = any (?::bigint[])
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (t.large <> all (?::bigint[]) or t.large is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.large < ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.large <= ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.large > ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.large >= ?::bigint
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where t.large is null
order by t.id
fetch first 1001 rows only;
