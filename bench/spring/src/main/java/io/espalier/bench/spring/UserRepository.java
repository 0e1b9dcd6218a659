package io.espalier.bench.spring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UserRepository extends JpaRepository<User, UUID> {

    @Query("select u.id, u.name, u.email from User u where u.id = :id")
    Optional<UserRow> findRow(UUID id);

    @Query("select u.id, u.name, u.email from User u order by u.createdAt desc, u.id desc")
    List<UserRow> findNewest(Limit limit);

    @Query("select u.id, u.name, u.email from User u where u.id in :ids")
    List<UserRow> findRows(Collection<UUID> ids);
}
