package io.espalier.community;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row that people edit: of two who do so at once, the second is refused. */
@MappedSuperclass
public abstract class Versioned extends Identified {

    @Version
    @Column(nullable = false)
    private int version;

    /** 0 for a row that nobody has edited yet. */
    public int version() {
        return version;
    }
}
