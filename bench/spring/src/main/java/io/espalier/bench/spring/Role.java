package io.espalier.bench.spring;

enum Role {
    USER,
    MODERATOR,
    ADMIN
}
