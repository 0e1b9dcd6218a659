/**
 * A community of kitchen gardeners, made up but the same every time, for whoever has no data yet.
 * {@link io.espalier.community.demo.Outline} decides who wrote what and when, {@link
 * io.espalier.community.demo.Vocabulary} has the words, and {@link
 * io.espalier.community.demo.DemoCommunity} puts both into the tables.
 */
@NullMarked
package io.espalier.community.demo;

import org.jspecify.annotations.NullMarked;
