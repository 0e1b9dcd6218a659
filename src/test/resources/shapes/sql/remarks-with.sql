select id from remarks where body like '%' || :word || '%'
