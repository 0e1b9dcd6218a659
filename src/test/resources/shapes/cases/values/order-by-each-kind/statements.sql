select t.id, t.text
from samples t
order by t.huge desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.decimal desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.twice desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.moment desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.local desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.time desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.span desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.interval desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.bytes desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.padded desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by t.percent desc, t.id desc
fetch first 1001 rows only;

select t.id, t.text
from samples t
order by upper(t.shouted) desc, t.id desc
fetch first 1001 rows only;
