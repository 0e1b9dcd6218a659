package io.espalier.bench.spring;

import java.time.OffsetDateTime;
import java.util.UUID;

/** What is read of a post, which is not its content. */
record PostRow(UUID id, String title, int views, OffsetDateTime createdAt, UUID authorId) {}
