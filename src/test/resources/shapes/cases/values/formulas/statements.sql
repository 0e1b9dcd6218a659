select t.id, t.name, (t.price * t.amount) as "Product.total()", ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()", (t.width * t.height) as "Product.box.area()", t.material, t.width, t.height
from products t
order by t.id
fetch first 4 rows only;

select count(*)
from products t;
