insert into seats (remark,hall,number) values (?,?,?);

select k.o, t.hall, t.number, t.remark
from (values (?::text, ?::integer, 1)) as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1;
