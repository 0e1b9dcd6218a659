package io.espalier.paging;

import java.util.List;

/** A page, as ids and truths about it. */
record PageAnswer(List<String> ids, boolean hasPrevious, boolean hasNext, int totalCount) {}
