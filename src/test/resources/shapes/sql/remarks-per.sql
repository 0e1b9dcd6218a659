select id from remarks where id / :divisor = 0
