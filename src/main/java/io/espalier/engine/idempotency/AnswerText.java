package io.espalier.engine.idempotency;

/** Writes and reads answers as JSON, so that what is read is written to a client as before. */
public interface AnswerText {

    String write(KeptAnswer answer);

    KeptAnswer read(String text);
}
