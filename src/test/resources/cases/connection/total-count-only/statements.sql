select count(*)
from posts t
where t.deleted_at is null;
