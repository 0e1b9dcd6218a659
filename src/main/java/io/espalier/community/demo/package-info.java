/**
 * A small community about kitchen gardens, made up but the same every time, for whoever has no data
 * yet. {@link io.espalier.community.demo.Outline} decides who wrote what and when, {@link
 * io.espalier.community.demo.Phrases} the words, and {@link
 * io.espalier.community.demo.DemoCommunity} puts both into the tables.
 */
@NullMarked
package io.espalier.community.demo;

import org.jspecify.annotations.NullMarked;
