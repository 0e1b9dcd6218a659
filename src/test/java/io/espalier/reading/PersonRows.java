package io.espalier.reading;

import java.util.List;
import java.util.Locale;

/**
 * Random people and what is theirs: a shared key, a tree, embedded relations and hierarchies of
 * types.
 */
final class PersonRows {

    private final RandomRows rows;

    PersonRows(RandomRows rows) {
        this.rows = rows;
    }

    void addCountry(String code) {
        ModelRow country = rows.random("Country", code);
        country.set("code", code);
        rows.show(country, "Country");
        rows.execute("insert into countries values (?, ?)", code, country.value("name"));
    }

    void addPerson() {
        ModelRow manager = rows.maybe("Person");
        ModelRow country = rows.maybe("Country");
        ModelRow person = rows.random("Person", rows.nextKey());
        ModelRow home = rows.random("Address");
        rows.clearSome(home, "street");
        person.set("city", home.value("city"));
        person.relate("home", home);
        home.relate("country", country);
        person.relate("manager", manager, "reports");
        if (country != null) {
            country.add("people", person);
        }
        rows.show(person, "Person");
        rows.execute(
                "insert into people values (?, ?, ?, ?, ?, ?)",
                person.key(),
                person.value("name"),
                home.value("street"),
                home.value("city"),
                RandomRows.keyOf(country),
                RandomRows.keyOf(manager));
    }

    void addPassport() {
        ModelRow holder =
                rows.anyOf(
                        rows.of("Person").stream()
                                .filter(person -> person.one("passport") == null)
                                .toList());
        ModelRow passport = rows.random("Passport", holder.key());
        passport.relate("holder", holder);
        holder.relate("passport", passport);
        rows.show(passport, "Passport");
        rows.execute(
                "insert into passports values (?, ?)", passport.key(), passport.value("number"));
    }

    void addPet() {
        ModelRow owner = rows.maybe("Person");
        String type = rows.anyOf(List.of("Cat", "Cat", "Dog", "Puppy"));
        ModelRow pet = rows.random(type, rows.nextKey());
        rows.clearSome(pet, "indoor", "trick");
        ModelRow enemy = type.equals("Cat") ? rows.maybe("AnyDog") : null;
        pet.relate("owner", owner, "petPages", "pets");
        pet.relate("enemy", enemy, "enemies");
        if (owner != null && type.equals("Cat")) {
            owner.add("cats", pet);
        }
        rows.show(pet, "Pet", type.equals("Cat") ? "Cat" : "AnyDog");
        rows.execute(
                "insert into pets (id, kind, name, owner_id, indoor, enemy_id, trick) values (?, ?, ?, ?, ?, ?, ?)",
                pet.key(),
                type.toUpperCase(Locale.ROOT),
                pet.value("name"),
                RandomRows.keyOf(owner),
                pet.value("indoor"),
                RandomRows.keyOf(enemy),
                pet.value("trick"));
    }

    void addVisit() {
        ModelRow pet = rows.anyOf(rows.of("Pet"));
        ModelRow visit = rows.random("Visit", rows.nextKey());
        visit.relate("pet", pet, "visits", "visitPages");
        rows.show(visit, "Visit");
        rows.execute(
                "insert into visits values (?, ?::date, ?)",
                visit.key(),
                visit.value("day"),
                pet.key());
    }

    void addVehicle() {
        boolean truck = rows.oneIn(2);
        ModelRow vehicle = rows.random(truck ? "Truck" : "PlainVehicle", rows.nextKey());
        rows.show(vehicle, "Vehicle");
        rows.execute(
                "insert into vehicles values (?, ?, ?, null)",
                vehicle.key(),
                truck ? 2 : 1,
                vehicle.value("plate"));
        for (ModelRow driver : rows.some("Person")) {
            vehicle.relateMany(List.of("drivers"), driver, "vehicles");
            rows.execute("insert into vehicle_drivers values (?, ?)", vehicle.key(), driver.key());
        }
    }
}
