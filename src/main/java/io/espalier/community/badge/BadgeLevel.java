package io.espalier.community.badge;

/** How rare a badge is, from rarest to most common. */
public enum BadgeLevel {
    GOLD,
    SILVER,
    BRONZE
}
