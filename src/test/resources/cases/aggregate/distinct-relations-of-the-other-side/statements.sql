select count(*), count(distinct (select t1.id from profiles t1 where t1.user_id = t.id)), count(distinct t.role), count(distinct t.name)
from users t
where t.deleted_at is null;
