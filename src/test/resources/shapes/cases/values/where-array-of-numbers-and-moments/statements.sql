select t.id, t.text
from samples t
where (array_append(array_append(null, large), large)) = ?::bigint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (not ((array_append(array_append(null, large), large)) = ?::bigint[]) or (array_append(array_append(null, large), large)) is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(array_append(null, large), large)) @> ?::bigint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(array_append(null, large), large)) @> ?::bigint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(array_append(null, large), large)) && ?::bigint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(array_append(null, large), large)) = ?::bigint[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(array_append(null, large), large)) is not null
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(null, t.moment)) = ?::timestamp with time zone[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (not ((array_append(null, t.moment)) = ?::timestamp with time zone[]) or (array_append(null, t.moment)) is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(null, t.moment)) @> ?::timestamp with time zone[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(null, t.moment)) @> ?::timestamp with time zone[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(null, t.moment)) && ?::timestamp with time zone[]
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (not ((array_append(null, t.moment)) = ?::timestamp with time zone[]) or (array_append(null, t.moment)) is null)
order by t.id
fetch first 1001 rows only;

select t.id, t.text
from samples t
where (array_append(null, t.moment)) is null
order by t.id
fetch first 1001 rows only;
