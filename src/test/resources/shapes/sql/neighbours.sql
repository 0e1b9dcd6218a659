select s.hall, s.number from seats s where s.hall = :parent.hall and s.number <> :parent.number
