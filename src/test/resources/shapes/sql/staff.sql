with recursive staff (id, name, level) as (
  select p.id, p.name, 1 from people p where p.manager_id = :parent.id
  union all
  select p.id, p.name, s.level + 1 from staff s join people p on p.manager_id = s.id
)
select * from staff
