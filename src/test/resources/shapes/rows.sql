insert into samples values
    ('00000000-0000-0000-0000-000000000001', 'all', true, -32768, -2147483648, 9223372036854775807,
     123456789012345678901234567890, 1234.5600, 1.5, 0.1, '2024-02-29 12:30:00.123456+02',
     '0001-01-01 00:00:00.000001+00', '2024-02-29 12:30:00.5', '2024-02-29', '23:59:59.999',
     5401500000000, '90 minutes 1.5 seconds', '\x00ff10', '00000000-0000-0000-0000-0000000000ff', 'ab', 'Y', '12%', 'quiet'),
    ('00000000-0000-0000-0000-000000000002', '', false, null, 0, null, null, null, null, null, null, null, null, null,
     null, null, null, null, null, null, null, null, null),
    ('00000000-0000-0000-0000-000000000003', 'zero "quoted" ü 😀', false, 0, 1, 0, 0, 0, 0, -1e300,
     '1999-12-31 23:59:59Z', '2024-01-01Z', '1582-10-15 00:00', '9999-12-31', '00:00', 0, '0', '', null, '', 'N', '-3%', '');

insert into products values
    (1, 'Full', 'RED', 'BEST', 2, '{a,"b,c",""}', '{1,2,3}', '{x}', '{4,5}',
     '{00000000-0000-0000-0000-000000000001}', '{2024-02-29}', 'BLUE', '{GOOD,BEST}', '{0,2}',
     '{"theme": "dark", "fontSize": 12, "plugins": ["a", "b"], "part": {"name": "p", "count": 1}}',
     '[{"name": "one", "grade": "GOOD", "count": 1}, {"name": "two", "count": 2, "parts": [{"name": "inner", "count": 0}]}]',
     '{"a": 1, "b": [true, null, "x"], "c": {"d": 1.5}}', '[1, {"k": "v"}]', 3, 4, 'wood', 10, 5),
    (2, 'Empty', 'GREEN', 'GOOD', 0, '{}', '{}', '{}', '{}', '{}', '{}', null, '{}', '{}',
     '{}', '[]', '{}', '"text"', null, null, 'paper', 7, 0),
    (3, 'Nothing', null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
     null, null, null, 7, 3),
    (4, 'Half', 'BLUE', null, 1, '{z}', null, null, null, null, null, null, null, null, '{"fontSize": 3}', null,
     null, '5', 2, null, null, 1, 1);

insert into countries values ('ch', 'Switzerland'), ('li', 'Liechtenstein'), ('aq', 'Antarctica');
insert into people values
    (1, 'Ada', 'Lane 1', 'Bern', 'ch', null),
    (2, 'Ben', null, 'Basel', 'ch', 1),
    (3, 'Cid', 'Way 3', 'Vaduz', 'li', 1),
    (4, 'Dot', null, 'Nowhere', null, 3);
insert into passports values (1, 'X1'), (3, 'X3');
insert into seats values ('A', 1, 'front'), ('A', 2, null), ('B', 1, 'back');
insert into bookings values
    ('A', 1, '2024-05-01', 'Ada'), ('A', 1, '2024-05-02', null), ('B', 1, '2024-05-01', 'Ben');

insert into pets (id, kind, name, owner_id, indoor, enemy_id, trick, weeks) values
    (1, 'DOG', 'Rex', 1, null, null, 'sit', null),
    (2, 'CAT', 'Tom', 1, true, 1, null, null),
    (3, 'PUPPY', 'Bit', 2, null, null, null, 7),
    (4, 'CAT', 'Kit', null, null, 3, null, null),
    (5, 'CAT', 'Lil', 2, false, null, null, null);
insert into visits values (1, '2024-01-01', 1), (2, '2024-01-02', 2), (3, '2024-01-03', 2), (4, '2024-01-04', 3);
insert into vehicles values (1, 1, 'V-1', null), (2, 2, 'T-2', 900), (3, 2, 'T-3', null);
insert into vehicle_drivers values (1, 1), (2, 1), (2, 2);

insert into articles values (1, 'There', null), (2, 'Gone', '2024-01-01Z'), (3, 'Lonely', null);
insert into article_reviewers values (1, 1, false), (1, 2, true), (2, 1, false), (3, 3, false), (2, 4, false);
insert into remarks values
    (1, 'good', true, 1, null),
    (2, 'hidden', false, 1, 1),
    (3, 'spam', true, 1, 1),
    (4, 'of the gone', true, 2, 1),
    (5, 'answers the hidden', true, 1, 2),
    (6, 'homeless', true, null, null);
insert into notes values (1, 'kept', 1, 'Y'), (2, 'dropped', 1, 'N'), (3, 'of Ben', 2, 'N'), (4, 'of nobody', null, 'Y');
insert into labels values (1, 'on'), (2, 'off'), (3, 'without a switch');
insert into label_switch values (1, true), (2, false);
insert into article_labels values
    (1, 1, null), (1, 2, null), (2, 1, null), (3, 2, null), (3, 1, '2024-01-01Z'), (3, 3, null);
refresh materialized view country_figures;
