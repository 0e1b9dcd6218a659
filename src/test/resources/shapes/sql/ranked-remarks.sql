-- Each remark once for each copy; the higher the copy, the more points. It's a comment with :parameters and a ' in it.
select r.id, nullif(r.id % 4, 0) + c.copy as points, (r.id / 2)::smallint as half, ':word' as ":copies", '{"a": 1}'::jsonb ? 'a' as a
from remarks r cross join generate_series(1, :copies) as c(copy)
where r.body like '%' || :word || '%'
