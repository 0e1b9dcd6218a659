@NullMarked
package io.espalier.community.demo;

import org.jspecify.annotations.NullMarked;
