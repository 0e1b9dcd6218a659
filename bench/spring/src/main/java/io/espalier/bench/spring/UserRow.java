package io.espalier.bench.spring;

import java.util.UUID;

/** What is read of a user. */
record UserRow(UUID id, String name, String email) {}
