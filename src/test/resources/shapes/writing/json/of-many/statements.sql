select t.id, t.amount, t.anything, (t.width * t.height) as "Product.box.area()", t.material, t.width, t.height, ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()", t.codes, t.colour, t.days, t.facts, t.grade, t.grades, t.level, t.levels, t.name, t.other, t.parts, t.price, t.ratings, t."references", t.settings, t.sizes, t.tags, (t.price * t.amount) as "Product.total()"
from products t
where t.name = any (?::text[])
order by t.id
fetch first 10 rows only
for no key update of t;

update products set amount=?,anything=?,material=?,width=?,height=?,codes=?,colour=?,days=?,facts=?,grade=?,grades=?,level=?,levels=?,name=?,other=?,parts=?,price=?,ratings=?,"references"=?,settings=?,sizes=?,tags=? where id=?;
