package io.espalier.bench.spring;

import java.util.UUID;

/** How many posts a user has. */
record PostCount(UUID authorId, long posts) {}
