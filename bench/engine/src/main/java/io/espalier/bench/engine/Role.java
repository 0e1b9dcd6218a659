package io.espalier.bench.engine;

enum Role {
    USER,
    MODERATOR,
    ADMIN
}
