select p.id, p.name, r1.id, r1.bio, r1.avatar_url, r1.location, r1.website_url
from (
  select t.id, t.name
  from users t
  where t.deleted_at is null
  order by t.created_at desc, t.id desc
  fetch first 20 rows only
) p
left join lateral (select t1.id, t1.bio, t1.avatar_url, t1.location, t1.website_url from profiles t1 where t1.user_id = p.id offset 0) r1 on true;
