package io.espalier.engine.plan;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.predicate.Expression;
import java.util.List;

/** Values of the row that a to-one relation leads to. */
final class Related {

    private Related() {}

    /**
     * A value of the related row, as one of the row that is related to it. The key of the other row
     * is the foreign key, where one vouches for it.
     */
    static Expression value(FieldBinding.ToOne toOne, Entity target, Expression value) {
        if (toOne.keyIdentifies() && value instanceof Expression.Own own) {
            List<Column> keyOfTarget = toOne.route().joins().getFirst().to();
            int place = keyOfTarget.indexOf(own.column());
            if (place >= 0) {
                return new Expression.Own(toOne.route().keyColumns().get(place));
            }
        }
        return new Expression.Through(toOne.route(), target, value);
    }
}
