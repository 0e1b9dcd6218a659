insert into crews values (1, 'red', 3), (2, 'blue', 0), (3, 'green', 0);
insert into tasks values (1, 'sweep', 1), (2, 'paint', 1), (3, 'idle', null), (4, 'dig', 3), (5, 'fill', 3);
insert into sketches values (1, 'plan'), (2, 'spare');
insert into strokes values (1, 1), (2, 1), (3, 2);
insert into sites values (10, 'north'), (11, 'south');
insert into plaques values (1, 'since 1900', 10), (2, 'spare', null);
insert into halls values (12, 'east', 1), (13, 'west', null);
insert into signs values (1, 'go east', 12), (2, 'go west', 13), (3, 'go home', null);
insert into lamps values (1, 40, 1), (2, 60, 2), (3, 10, null);
insert into orders values (1001, 'roof', 1, 'north'), (1002, 'wall', 1, null), (1003, 'free', null, 'south');
insert into lockers values
    ('00000000-0000-0000-0001-000000000001', 'A1'),
    ('00000000-0000-0000-0001-000000000002', 'A2'),
    ('00000000-0000-0000-0001-000000000003', 'A3');
insert into workers values
    ('00000000-0000-0000-0000-000000000001', 'ann', 1, '00000000-0000-0000-0001-000000000001'),
    ('00000000-0000-0000-0000-000000000002', 'bob', 1, null),
    ('00000000-0000-0000-0000-000000000003', 'cyd', null, '00000000-0000-0000-0001-000000000003');
insert into badges values
    ('00000000-0000-0000-0002-000000000001', 'b1', '00000000-0000-0000-0000-000000000001'),
    ('00000000-0000-0000-0002-000000000002', 'b2', null),
    ('00000000-0000-0000-0002-000000000003', 'b3', '00000000-0000-0000-0000-000000000003');
insert into skills values
    ('00000000-0000-0000-0003-000000000001', 'weld'),
    ('00000000-0000-0000-0003-000000000002', 'saw'),
    ('00000000-0000-0000-0003-000000000003', 'bend');
insert into worker_skills values
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0003-000000000001'),
    ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0003-000000000002'),
    ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0003-000000000001');
insert into shifts values
    ('00000000-0000-0000-0004-000000000001', '00000000-0000-0000-0000-000000000001', '2024-05-01', 1, 'hall', null),
    ('00000000-0000-0000-0004-000000000002', '00000000-0000-0000-0000-000000000001', '2024-05-01', 2, 'yard', null),
    ('00000000-0000-0000-0004-000000000003', '00000000-0000-0000-0000-000000000003', '2024-05-01', 1, 'anywhere', null);
insert into crew_skills values (1, '00000000-0000-0000-0003-000000000001');
insert into relics values (1, 'urn', 77, 12), (2, 'coin', 1, 13);
insert into devices values (1, 'PLAIN', 'drill', null), (2, 'ROBOT', 'arm', 2);
insert into racks values (1, 2), (2, 1), (3, 4), (4, 3);
insert into crates values (1, 1, 2), (2, 2, 1), (3, 1, 2), (4, 3, 4), (5, 4, 3);
insert into leases values (1, 3, 4);
