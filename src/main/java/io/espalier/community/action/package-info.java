/**
 * The verbs of the domain that are more than creating, changing and deleting: controllers, as any
 * application writes them beside the engine. The transaction is the document's, which is open; what
 * is returned is named, and read by the engine.
 */
@NullMarked
package io.espalier.community.action;

import org.jspecify.annotations.NullMarked;
