select k.o, t.hall, t.number, t.remark
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1
order by t.hall, t.number
for no key update of t;

update seats set remark=? where hall=? and number=?;

select k.o, t.hall, t.number, t.remark
from (values (?::text, ?::integer, 1)) as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1;
