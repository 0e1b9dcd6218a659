package io.espalier.shapes;

import io.espalier.engine.api.EntityPage;
import io.espalier.engine.api.EntityReference;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
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
    Pet petByHand(@Argument long id) {
        return entities.getReference(Pet.class, id);
    }

    @QueryMapping
    List<Long> petsByHand(@Argument List<Long> ids) {
        return ids;
    }

    @QueryMapping
    EntityPage<Object> petPageByHand() {
        return EntityPage.of(
                List.of(
                        3L,
                        EntityReference.of(Pet.class, 2L),
                        entities.getReference(Dog.class, 1L)),
                false,
                true);
    }

    @QueryMapping
    List<Object> catsByHand(@Argument List<Long> ids) {
        return ids.stream()
                .map(id -> id > 4 ? EntityReference.of(Pet.class, id) : (Object) id)
                .toList();
    }

    @QueryMapping
    EntityReference<Truck> vehicleByHand() {
        return EntityReference.of(Truck.class, 2L);
    }

    @QueryMapping
    EntityReference<?> thingByHand(@Argument String how) {
        return switch (how) {
            case "cat" -> EntityReference.of(Cat.class, 2L);
            case "seat" -> EntityReference.of(Seat.class, new Seat.Key("A", 1));
            case "booking" -> EntityReference.of(Booking.class, "B", 1, LocalDate.of(2024, 5, 1));
            case "text" -> EntityReference.of(Cat.class, "2");
            case "class" -> EntityReference.of(String.class, "2");
            default -> EntityReference.of(Pet.class, 2L);
        };
    }

    @QueryMapping
    EntityPage<Long> articlePageByHand(@Argument List<Long> ids) {
        return EntityPage.whole(ids);
    }

    @QueryMapping
    EntityPage<Object> seatPageByHand() {
        return EntityPage.of(
                List.of(
                        new Seat.Key("B", 1),
                        EntityReference.of(Seat.class, "A", 2),
                        EntityReference.of(Seat.class, new Seat.Key("A", 1))),
                false,
                false);
    }

    @QueryMapping
    List<Object> bookingsByHand() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        return List.of(
                new Booking.Key(new Seat.Key("B", 1), day),
                EntityReference.of(Booking.class, "A", 1, day),
                new Booking.Key(new Seat.Key("C", 1), day));
    }

    @QueryMapping
    List<EntityReference<Article>> articlesByHand(@Argument List<Long> ids) {
        return ids.stream().map(id -> EntityReference.of(Article.class, id)).toList();
    }
}
