select t.id, t.name, (t.width * t.height) as "Product.box.area()", t.material, t.width, t.height
from products t
order by t.id
fetch first 1001 rows only;
