package io.espalier.engine.execution;

import io.espalier.engine.binding.Binding;

/**
 * What turns the engine's rows into objects of hand-written code and back. Thread-safe; lives as
 * long as the application.
 */
public record HandWrittenBorder(
        Binding binding, EntityObjects objects, HandWrittenPage.Finder pages) {}
