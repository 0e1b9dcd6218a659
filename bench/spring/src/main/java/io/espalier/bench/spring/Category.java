package io.espalier.bench.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "categories")
@SuppressWarnings("unused")
class Category {

    @Id private UUID id;

    private String name;
}
