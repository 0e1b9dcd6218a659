select k.o, t.id, t.title
from unnest((select ?::text[])) with ordinality as k(k0, o)
join articles t on t.title = k.k0 and t.deleted_at is null
order by t.id
for update of t;

select k.o, t.id, t.title
from (values (?::bigint, 1)) as k(k0, o)
join articles t on t.id = k.k0 and t.deleted_at is null;

update article_labels j
set deleted_at = localtimestamp
from unnest(?::bigint[]) as k(k0)
where j."article_id" = k.k0 and (j.deleted_at is null);

update article_reviewers j
set gone = true
from unnest(?::bigint[]) as k(k0)
where j."article_id" = k.k0 and (j.gone = false);

update articles set deleted_at=localtimestamp where id=? and deleted_at is null;
