package io.espalier.engine.slice;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Fields of a service. */
@Controller
class DeskController {

    private final WaitingRoom room;

    DeskController(WaitingRoom room) {
        this.room = room;
    }

    @QueryMapping
    int waiting(@Argument int desk) {
        return room.waitingAt(desk);
    }

    @MutationMapping
    @Transactional
    public String callNext(@Argument int desk) {
        return room.waitingAt(desk) == 0 ? "nobody" : "the next";
    }
}
