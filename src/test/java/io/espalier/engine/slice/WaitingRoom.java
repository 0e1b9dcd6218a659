package io.espalier.engine.slice;

import org.springframework.stereotype.Service;

/** Who waits at which desk. */
@Service
class WaitingRoom {

    int waitingAt(int desk) {
        return desk;
    }
}
