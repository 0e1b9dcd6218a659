select t.id, t.name, (t.price * t.amount) as "Product.total()"
from products t
where (t.price * t.amount) > ?::integer and ((select count(*) from products other where other.price < t.price)) is not null
order by (t.price * t.amount) desc, t.id desc
fetch first 1001 rows only;

select t.id, t.name
from products t
where ((t.width * t.height) <> ?::integer or (t.width * t.height) is null)
order by t.id
fetch first 20 rows only;

select count(*)
from products t
where ((t.width * t.height) <> ?::integer or (t.width * t.height) is null);
