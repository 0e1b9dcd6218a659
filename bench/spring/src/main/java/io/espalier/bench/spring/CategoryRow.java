package io.espalier.bench.spring;

import java.util.UUID;

/** What is read of a category, for one of its posts. */
record CategoryRow(UUID id, String name, UUID postId) {}
