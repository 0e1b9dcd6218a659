select t.id, t.crew_id, t.site_code, t.title
from orders t
where exists (select from sites t1 where t1.code = t.site_code)
order by t.id
fetch first 6 rows only
for no key update of t;

select o1_0.id,o1_0.crew_id,s1_0.id,s1_0.code,p1_0.id,p1_0.text,o1_0.title from orders o1_0 left join sites s1_0 on s1_0.code=o1_0.site_code left join plaques p1_0 on s1_0.id=p1_0.site_id where o1_0.id in (?,?);

update orders set crew_id=?,site_code=?,title=? where id=?;
