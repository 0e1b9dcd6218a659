package io.espalier.shapes;

import io.espalier.engine.api.EntityReference;
import io.espalier.engine.api.Statements;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields by hand, which get and return entities of these shapes. */
@Controller
class ShapesController {

    private final EntityManager entities;

    ShapesController(EntityManager entities) {
        this.entities = entities;
    }

    @SchemaMapping
    String description(Product product) {
        return product.toString();
    }

    @QueryMapping
    @Statements(1)
    Pet petByHand(@Argument long id) {
        return entities.getReference(Pet.class, id);
    }

    @QueryMapping
    List<EntityReference<Article>> articlesByHand(@Argument List<Long> ids) {
        return ids.stream().map(id -> EntityReference.of(Article.class, id)).toList();
    }
}
