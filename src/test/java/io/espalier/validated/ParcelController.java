package io.espalier.validated;

import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.api.Statements;
import jakarta.validation.constraints.NotBlank;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes parcels by hand. */
@Controller
class ParcelController {

    record RelabelPayload(Parcel parcel) {}

    @MutationMapping
    @Statements(2)
    RelabelPayload relabel(
            @Argument EntityReference<Parcel> id,
            @Argument @NotBlank String label,
            LockedEntities entities) {
        Parcel parcel = entities.find(id).orElseThrow();
        parcel.label(label);
        return new RelabelPayload(parcel);
    }
}
