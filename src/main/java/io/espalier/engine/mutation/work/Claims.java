package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.WriteType;
import io.espalier.engine.mutation.input.Change;
import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.Mistakes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What an input touches: each row is changed in one place of it, and referred to in any number. */
final class Claims {

    private final Mistakes mistakes;
    private final IdentityHashMap<Object, InputPath> changed = new IdentityHashMap<>();
    private final List<Touched> touched = new ArrayList<>();

    Claims(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** All of it, in the order in which it was touched. */
    List<Touched> touched() {
        return touched;
    }

    void create(Change.Create change, Object instance) {
        touched.add(
                new Touched(
                        change.type(),
                        instance,
                        change.path(),
                        change.content().places(),
                        Touched.How.CREATED));
    }

    void refer(Change.Named named, Object reference) {
        touched.add(
                new Touched(named.type(), reference, named.path(), Map.of(), Touched.How.REFERRED));
    }

    /** Whether nothing else of the input changes that row; else that is told. */
    boolean update(Change.Update change, Object instance) {
        return claim(
                new Touched(
                        change.type(),
                        instance,
                        change.path(),
                        change.content().places(),
                        Touched.How.UPDATED));
    }

    /** The same of a row whose fields the input leaves alone. */
    boolean claim(WriteType type, Object instance, InputPath path, Touched.How how) {
        return claim(new Touched(type, instance, path, Map.of(), how));
    }

    private boolean claim(Touched touch) {
        InputPath other = changed.putIfAbsent(touch.instance(), touch.path());
        if (other != null) {
            mistakes.invalid(
                    touch.path(),
                    "Once",
                    "The same " + touch.type().name() + " is changed at '" + other + "' too.");
            return false;
        }
        touched.add(touch);
        return true;
    }
}
