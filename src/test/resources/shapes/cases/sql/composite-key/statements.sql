select t.hall, t.number
from seats t
order by t.hall, t.number
fetch first 1001 rows only;

select k.o, p.hall, p.number, p.remark
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(":parent.hall", ":parent.number", o)
cross join lateral (
  select t.hall, t.number, t.remark
  from (select distinct r.hall, r.number from (
select s.hall, s.number from seats s where s.hall = ":parent.hall" and s.number <> ":parent.number"
) r) q join lateral (select * from seats t where t.hall = q.hall and t.number = q.number limit 1) t on true
  order by t.hall, t.number
  fetch first 1001 rows only
) p;
