select k.o, t.id, t.code
from unnest((select ?::text[])) with ordinality as k(k0, o)
join sites t on t.code = k.k0
order by t.id
for no key update of t;

select nextval('order_numbers');

insert into orders (crew_id,site_code,title,id) values (?,?,?,?);

select k.o, t.id, t.title, t.site_code, r1.id, r1.code
from (values (?::bigint, 1)) as k(k0, o)
join orders t on t.id = k.k0
left join lateral (select t1.id, t1.code from sites t1 where t1.code = t.site_code offset 0) r1 on true;
