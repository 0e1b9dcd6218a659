select b.seat_hall, b.seat_number, b.day, b.guest
from bookings b
where b.day = :parent.key.day and (:guests is null or b.guest = any (:guests));
