package io.espalier.community.demo;

/**
 * What a post is about.
 *
 * @param area index of one of the {@linkplain Vocabulary#areas() areas}
 * @param subject index of one of the area's subjects
 */
record Topic(int area, int subject) {}
