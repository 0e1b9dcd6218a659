/**
 * Fills the community's tables from a Stack Exchange data dump, by streaming its files through
 * {@code COPY}. Nothing here prints: whoever starts an import hears of its progress through {@link
 * io.espalier.community.stackexchange.ImportProgress} and is handed an {@link
 * io.espalier.community.stackexchange.ImportReport}.
 */
@NullMarked
package io.espalier.community.stackexchange;

import org.jspecify.annotations.NullMarked;
