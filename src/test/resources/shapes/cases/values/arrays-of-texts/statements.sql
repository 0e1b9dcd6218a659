select t.id, (array_append(array_append(null, large), large)) as "Sample.larges()", (array_append(null, t.moment)) as "Sample.moments()"
from samples t
order by t.id
fetch first 1001 rows only;
