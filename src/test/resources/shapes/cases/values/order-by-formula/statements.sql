select t.id, t.name, ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()", (t.price * t.amount) as "Product.total()"
from products t
order by ((select count(*) from products other where other.price < t.price)) desc, (t.price * t.amount), t.id
fetch first 3 rows only;

select t.id, t.name, (t.width * t.height) as "Product.box.area()"
from products t
order by (t.width * t.height) nulls first, t.id
fetch first 3 rows only;
