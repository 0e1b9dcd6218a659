select k.o, t.id, t.amount, t.anything, (t.width * t.height) as "Product.box.area()", t.material, t.width, t.height, ((select count(*) from products other where other.price < t.price)) as "Product.cheaper()", t.codes, t.colour, t.days, t.facts, t.grade, t.grades, t.level, t.levels, t.name, t.other, t.parts, t.price, t.ratings, t."references", t.settings, t.sizes, t.tags, (t.price * t.amount) as "Product.total()"
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join products t on t.id = k.k0
order by t.id
for no key update of t;

select k.o, t.id, t.name
from (values (?::bigint, 1)) as k(k0, o)
join products t on t.id = k.k0;
