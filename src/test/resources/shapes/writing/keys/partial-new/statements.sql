select k.o, t.hall, t.number
from unnest((select ?::text[]), (select ?::integer[])) with ordinality as k(k0, k1, o)
join seats t on t.hall = k.k0 and t.number = k.k1
order by t.hall, t.number
for key share of t;

insert into bookings (guest,seat_hall,seat_number,day) values (?,?,?,?);

select k.o, t.seat_hall, t.seat_number, t.day, t.guest, r1.hall, r1.number, r1.remark
from (values (?::text, ?::integer, ?::date, 1)) as k(k0, k1, k2, o)
join bookings t on t.seat_hall = k.k0 and t.seat_number = k.k1 and t.day = k.k2
left join lateral (select t1.hall, t1.number, t1.remark from seats t1 where t1.hall = t.seat_hall and t1.number = t.seat_number offset 0) r1 on true;
