select p.id, p.name from pets p where p.owner_id = :parent.id
