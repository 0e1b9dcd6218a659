package io.espalier.bench.spring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "users")
@SuppressWarnings("unused")
class User {

    @Id private UUID id;

    private String email;

    private String name;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    private Role role;

    @Column(updatable = false)
    private OffsetDateTime createdAt;

    private OffsetDateTime updatedAt;
}
