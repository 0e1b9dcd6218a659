package io.espalier.bench.spring;

import java.util.UUID;

/** What is read of a comment. */
record CommentRow(UUID id, String content, UUID authorId, UUID postId, UUID parentId) {}
