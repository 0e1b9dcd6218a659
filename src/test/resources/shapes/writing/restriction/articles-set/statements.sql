select k.o, t.id, t.name
from unnest((select ?::bigint[])) with ordinality as k(k0, o)
join labels t on t.id = k.k0 and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air))
order by t.id
for no key update of t;

select k.o, t.id, t.title
from unnest((select ?::text[])) with ordinality as k(k0, o)
join articles t on t.title = k.k0 and t.deleted_at is null
order by t.id
for no key update of t;

select j."article_id", j."label_id"
from unnest(?::bigint[]) as k(k0)
join article_labels j on j."label_id" = k.k0 and (j.deleted_at is null)
join articles t on t."id" = j."article_id" and (t.deleted_at is null);

select k.o, t.id
from (values (?::bigint, 1)) as k(k0, o)
join labels t on t.id = k.k0 and (exists (select 1 from label_switch s where s.label_id = t.id and s.on_air));

select p.":key", p.id, p.title
from (
  select k.o as ":key", t.id, t.title, row_number() over (partition by k.o order by t.id) as ":rank"
  from unnest((select ?::bigint[])) with ordinality as k(k0, o)
  join article_labels j1 on j1.label_id = k.k0
  join articles t on t.id = j1.article_id and t.deleted_at is null
) p
where p.":rank" <= 1001;
