select p.id from people p where p.manager_id = :parent.manager and p.id <> :parent.id
