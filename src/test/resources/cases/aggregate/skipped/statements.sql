select count(*)
from posts t;
