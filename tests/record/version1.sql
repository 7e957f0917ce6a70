-- A record of version 1 as complaintkit 0.1.0 made it; all of it is invented.
-- It is kept for ever: whoever has such a file must be able to open it.
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL CHECK (length(id) = 32),
  kind TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (instr(body, char(0)) = 0),
  prev TEXT NOT NULL CHECK (length(prev) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX events_by_id ON events (id);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'entries are never changed: append a correction'); END;
CREATE TRIGGER events_never_vanish BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'entries are never deleted: append a void'); END;
CREATE TRIGGER events_only_append BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
  OR NEW.prev IS NOT coalesce(
    (SELECT hash FROM events ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'an entry must be the next link of the chain'); END;
CREATE TABLE subjects (entry INTEGER PRIMARY KEY, subject_id TEXT NOT NULL) STRICT;
CREATE INDEX subjects_by_id ON subjects (subject_id);
CREATE TABLE profile (
  entry INTEGER PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL,
  phone TEXT NOT NULL, country TEXT NOT NULL, language TEXT NOT NULL, zone TEXT NOT NULL,
  default_days INTEGER NOT NULL
) STRICT;
CREATE TABLE providers (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL,
  address TEXT NOT NULL, country TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX providers_by_id ON providers (id);
CREATE INDEX providers_by_name ON providers (folded);
CREATE TABLE channels (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, provider_id TEXT NOT NULL, kind TEXT NOT NULL,
  value TEXT NOT NULL, role TEXT NOT NULL, hours TEXT NOT NULL, menu TEXT NOT NULL,
  note TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX channels_by_provider ON channels (provider_id);
CREATE TABLE cases (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, provider_id TEXT NOT NULL,
  about TEXT NOT NULL, want TEXT NOT NULL, amount TEXT NOT NULL, customer_no TEXT NOT NULL,
  order_no TEXT NOT NULL, contract_no TEXT NOT NULL, opened_at TEXT NOT NULL,
  opened_precision TEXT NOT NULL, closed_at TEXT, outcome TEXT, closing_note TEXT NOT NULL,
  closed_entry INTEGER, voided INTEGER
) STRICT;
CREATE INDEX cases_by_id ON cases (id);
CREATE INDEX cases_by_number ON cases (number);
CREATE INDEX cases_by_provider ON cases (provider_id);
CREATE INDEX cases_open ON cases (number) WHERE closed_at IS NULL AND voided IS NULL;
CREATE TABLE contacts (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL, at TEXT NOT NULL,
  at_utc TEXT NOT NULL, zone TEXT NOT NULL, precision TEXT NOT NULL, recorded_at TEXT NOT NULL,
  channel TEXT NOT NULL, direction TEXT NOT NULL, outcome TEXT NOT NULL, summary TEXT NOT NULL,
  said TEXT NOT NULL, asked TEXT NOT NULL, quotes TEXT NOT NULL, number TEXT NOT NULL,
  agent TEXT NOT NULL, agent_refused INTEGER NOT NULL, role TEXT NOT NULL, level TEXT,
  asked_for TEXT, site TEXT NOT NULL, agent_id TEXT NOT NULL, reference_list TEXT NOT NULL,
  duration_s INTEGER, hold_s INTEGER, recorded_by_them INTEGER, cost TEXT NOT NULL,
  note TEXT NOT NULL, clock TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX contacts_by_id ON contacts (id);
CREATE INDEX contacts_by_case ON contacts (case_id, at_utc);
CREATE INDEX contacts_steps ON contacts (case_id, at_utc)
  WHERE level IS NOT NULL OR asked_for IS NOT NULL OR outcome = 'refused'
     OR channel IN ('email', 'post', 'form');
CREATE TABLE promises (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT NOT NULL,
  contact_id TEXT, party TEXT NOT NULL, is_callback INTEGER NOT NULL, text TEXT NOT NULL,
  words TEXT NOT NULL, made_at TEXT NOT NULL, made_precision TEXT NOT NULL, opens TEXT,
  closes TEXT NOT NULL,
  precision TEXT NOT NULL, rule TEXT NOT NULL, basis TEXT NOT NULL, zone TEXT NOT NULL,
  settled_as TEXT, settled_at TEXT, settled_precision TEXT NOT NULL, settled_note TEXT NOT NULL,
  settled_entry INTEGER, superseded_by TEXT, voided INTEGER
) STRICT;
CREATE INDEX promises_by_id ON promises (id);
CREATE INDEX promises_by_number ON promises (number);
CREATE INDEX promises_by_case ON promises (case_id);
CREATE INDEX promises_by_contact ON promises (contact_id);
CREATE TABLE letters (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT NOT NULL,
  kind TEXT NOT NULL, language TEXT NOT NULL, rendered_at TEXT NOT NULL, reply_by TEXT NOT NULL,
  sha256 TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX letters_by_case ON letters (case_id);
CREATE TABLE amendments (
  entry INTEGER PRIMARY KEY, case_id TEXT, target INTEGER NOT NULL, changes TEXT NOT NULL,
  why TEXT NOT NULL, recorded_at TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX amendments_by_case ON amendments (case_id);
CREATE TABLE voidings (
  entry INTEGER PRIMARY KEY, case_id TEXT, target INTEGER NOT NULL, why TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX voidings_by_case ON voidings (case_id);
CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO _sqlite_migrations VALUES (1, 'complaintkit', '0001_events_and_derived_tables', '2026-11-22 09:08:52.264593+00:00');
INSERT INTO events VALUES (1, 'f8f60a890245bfc1d97ffff4217da1c4', 'record_created', '2026-11-22T09:08:52Z', '{"version":"0.1.0"}', '0000000000000000000000000000000000000000000000000000000000000000', 'df4b5f624dcd6133658cba6bc5933dbe8c4c1abe7b505b585ce11f1e400c8205');
INSERT INTO events VALUES (2, 'fe01beaf1b47185b928e6865efbf3125', 'profile_set', '2026-11-22T09:08:52Z', '{"country":"GB","default_days":2,"language":"en","name":"Jo","zone":"Europe/London"}', 'df4b5f624dcd6133658cba6bc5933dbe8c4c1abe7b505b585ce11f1e400c8205', 'c05fb9572974b4406e49a38de4cd6f165998f4f61f0033073b01e8e7594ffb6b');
INSERT INTO events VALUES (3, 'a2c688bf839586cd234d07fa6aac22d0', 'provider_added', '2026-11-22T09:08:52Z', '{"name":"Acme"}', 'c05fb9572974b4406e49a38de4cd6f165998f4f61f0033073b01e8e7594ffb6b', 'ec3aa295977c75ba7fbda403e05f9a8a4c40a3db710303c5f582bb3ad7de96fd');
INSERT INTO events VALUES (4, '2a21373d0595345e4634f34968d3295b', 'case_opened', '2026-11-22T09:08:52Z', '{"about":"x","opened_at":"2026-11-22T09:08:00+00:00","opened_precision":"minute","provider_id":"a2c688bf839586cd234d07fa6aac22d0","want":"y"}', 'ec3aa295977c75ba7fbda403e05f9a8a4c40a3db710303c5f582bb3ad7de96fd', 'f6ff6591e51e7e3b5ad97cbcd6a237f7e7b4e736453b4de54207f3064724ad02');
INSERT INTO events VALUES (5, '8a6a62ca48734caf417d1eb67b2f8a14', 'contact_logged', '2026-11-22T09:08:52Z', '{"at":"2026-11-22T09:08:00+00:00","case_id":"2a21373d0595345e4634f34968d3295b","channel":"phone","direction":"out","outcome":"spoke","precision":"minute","summary":"hello","zone":"Europe/London"}', 'f6ff6591e51e7e3b5ad97cbcd6a237f7e7b4e736453b4de54207f3064724ad02', '32487f8a2ab682e858ed4de69294ed1b1bf83c8144a8f702ef12d872fa102fcd');
INSERT INTO events VALUES (6, '5a4e61d1ac75a8ad2a8ec8c01ec74293', 'promise_made', '2026-11-22T09:08:52Z', '{"basis":"stated","case_id":"2a21373d0595345e4634f34968d3295b","closes":"2026-11-23T17:00:00+00:00","contact_id":"8a6a62ca48734caf417d1eb67b2f8a14","is_callback":true,"made_at":"2026-11-22T09:08:00+00:00","made_precision":"minute","opens":"2026-11-23T17:00:00+00:00","party":"them","precision":"minute","text":"a call back","words":"tomorrow 5pm","zone":"Europe/London"}', '32487f8a2ab682e858ed4de69294ed1b1bf83c8144a8f702ef12d872fa102fcd', '5536719caf82fd85434a7cb4d2c09b07bfe2d8301ee232b68ae92514101fec14');
INSERT INTO events VALUES (7, '85a4f131f7718c25ffee90e1a662edb4', 'profile_set', '2026-11-22T10:00:00Z', '{"address":"1 High St","clock":"fixed","country":"GB","default_days":2,"email":"","language":"en","name":"Jo Doe","phone":"","zone":"Europe/London"}', '5536719caf82fd85434a7cb4d2c09b07bfe2d8301ee232b68ae92514101fec14', '070f201a2b41dcd5ec38de8d1b7dc12e14ea5df8d3e5a7fbe3c8164b6c0118bc');
INSERT INTO events VALUES (8, '4aab6e95326a7533bccf9e4b95201d89', 'provider_changed', '2026-11-22T10:01:00Z', '{"changes":{"address":"1 Mill Lane, Leeds"},"clock":"fixed","provider_id":"a2c688bf839586cd234d07fa6aac22d0"}', '070f201a2b41dcd5ec38de8d1b7dc12e14ea5df8d3e5a7fbe3c8164b6c0118bc', 'a0517f2128a2e06fcc23e271d75ee11676da8edc1ddf4f0b735ca1c1409ef1e6');
INSERT INTO events VALUES (9, 'a4837b466b656b0df23aa54976744f75', 'channel_added', '2026-11-22T10:01:00Z', '{"clock":"fixed","kind":"phone","provider_id":"a2c688bf839586cd234d07fa6aac22d0","role":"complaints","value":"0800 1111"}', 'a0517f2128a2e06fcc23e271d75ee11676da8edc1ddf4f0b735ca1c1409ef1e6', '5684cfbedf950215a69f20e1afda9fee4d714d88b77fce25165a57165d605325');
INSERT INTO events VALUES (10, '4214f2c083af101f3176926eb110d2cc', 'contact_logged', '2026-11-23T10:00:00Z', '{"agent":"Ana","at":"2026-11-23T09:55:00+00:00","case_id":"2a21373d0595345e4634f34968d3295b","channel":"phone","clock":"fixed","direction":"out","duration_s":300,"outcome":"spoke","precision":"minute","reference_list":["R-77"],"summary":"They will send someone.","zone":"Europe/London"}', '5684cfbedf950215a69f20e1afda9fee4d714d88b77fce25165a57165d605325', 'b8d6fffc0f50c9ed98d103a2a613e0faac35d08c9a868846aef41ade07d8fb78');
INSERT INTO events VALUES (11, '33bc4dfa545c0f43ceefc7bc62572d23', 'promise_made', '2026-11-23T10:00:00Z', '{"basis":"stated","case_id":"2a21373d0595345e4634f34968d3295b","clock":"fixed","closes":"2026-11-25T17:00:00+00:00","contact_id":"4214f2c083af101f3176926eb110d2cc","is_callback":true,"made_at":"2026-11-23T10:00:00+00:00","made_precision":"minute","opens":"2026-11-25T17:00:00+00:00","party":"them","precision":"minute","text":"a call back","words":"2026-11-25 17:00","zone":"Europe/London"}', 'b8d6fffc0f50c9ed98d103a2a613e0faac35d08c9a868846aef41ade07d8fb78', '328a873930c878cb83e126fc03bed916138f2198ee6a9d2088f86c06d77ddaf0');
INSERT INTO events VALUES (12, '55dbf4ddd4298ae45e788ae4f5613d5e', 'entry_amended', '2026-11-23T10:10:00Z', '{"case_id":"2a21373d0595345e4634f34968d3295b","changes":{"agent":{"from":"Ana","to":"Anna"}},"clock":"fixed","target_id":"4214f2c083af101f3176926eb110d2cc","why":"She spelt it."}', '328a873930c878cb83e126fc03bed916138f2198ee6a9d2088f86c06d77ddaf0', '5d6122f7a7e4b5cd0da365e706a1f2abab185f7d20735e78665e6a47e7d0bfc0');
INSERT INTO events VALUES (13, 'a9b88a9315bc20a861c6aa68b68c70b6', 'contact_logged', '2026-11-23T10:20:00Z', '{"at":"2026-11-23T10:20:00+00:00","case_id":"2a21373d0595345e4634f34968d3295b","channel":"phone","clock":"fixed","direction":"out","outcome":"spoke","precision":"minute","summary":"The same call again.","zone":"Europe/London"}', '5d6122f7a7e4b5cd0da365e706a1f2abab185f7d20735e78665e6a47e7d0bfc0', '999456f4a954e8d446716ac0d21ff4ee70fe4cbcd647a4b4701657c0cb443a4e');
INSERT INTO events VALUES (14, '3f19f9f74f0a25c239ff049792f98f2f', 'entry_voided', '2026-11-23T10:30:00Z', '{"case_id":"2a21373d0595345e4634f34968d3295b","clock":"fixed","target_id":"a9b88a9315bc20a861c6aa68b68c70b6","why":"Logged twice."}', '999456f4a954e8d446716ac0d21ff4ee70fe4cbcd647a4b4701657c0cb443a4e', 'e470a9ffcfd5f17096bac1bfab0591eef854fdc0df54fa03bfe2174e5fbca235');
INSERT INTO events VALUES (15, '4484750fc755394ebeb198e4f9cdeec8', 'promise_settled', '2026-11-23T17:30:00Z', '{"case_id":"2a21373d0595345e4634f34968d3295b","clock":"fixed","promise_id":"5a4e61d1ac75a8ad2a8ec8c01ec74293","settled_as":"broken","settled_at":"2026-11-23T17:30:00+00:00","settled_precision":"minute"}', 'e470a9ffcfd5f17096bac1bfab0591eef854fdc0df54fa03bfe2174e5fbca235', '6d5e0f6fd0e9ce29ac7fd54091a1e4d9bbce1b78dc47fa325237beaf46a401de');
INSERT INTO events VALUES (16, '9c6f686daf00a7d83f9e5fb301e63da8', 'letter_rendered', '2026-11-24T09:00:00Z', '{"case_id":"2a21373d0595345e4634f34968d3295b","clock":"fixed","kind":"claim","language":"en","rendered_at":"2026-11-24T09:00:00+00:00","reply_by":"2026-12-08","sha256":"e82f7ca03e2bacf282cf6fe7291a13d5d17f7692ec815d7ae987f8e98925f443"}', '6d5e0f6fd0e9ce29ac7fd54091a1e4d9bbce1b78dc47fa325237beaf46a401de', '55c77c6a028e0fc0d9f0e4696035a7b059a95fa9c7e5b1c208d0a3fd212d073b');
INSERT INTO events VALUES (17, '498213fc7502950ceb6c364204b574e2', 'provider_added', '2026-11-24T09:10:00Z', '{"clock":"fixed","name":"Zed"}', '55c77c6a028e0fc0d9f0e4696035a7b059a95fa9c7e5b1c208d0a3fd212d073b', 'fcaa511e6f9c632c9fb5bd98821881a904332463854afb223eea93ad6ecd3291');
INSERT INTO events VALUES (18, '93f26e4fea6677b26a986d20f851707d', 'case_opened', '2026-11-24T09:10:00Z', '{"about":"Zażółć: the parcel never came","clock":"fixed","opened_at":"2026-11-24T09:10:00+00:00","provider_id":"498213fc7502950ceb6c364204b574e2","want":"49.00 GBP back"}', 'fcaa511e6f9c632c9fb5bd98821881a904332463854afb223eea93ad6ecd3291', 'b28cd0819dc1968fda56fdac2cfc12239d2154933cbbea8d74038629c2187152');
INSERT INTO events VALUES (19, '32b8c1fff2d8c6a126a23f4126cf4c5b', 'contact_logged', '2026-11-24T09:20:00Z', '{"at":"2026-11-24T09:20:00+00:00","case_id":"93f26e4fea6677b26a986d20f851707d","channel":"phone","clock":"fixed","direction":"out","outcome":"no-answer","precision":"minute","summary":"Мы перезвоним.","zone":"Europe/London"}', 'b28cd0819dc1968fda56fdac2cfc12239d2154933cbbea8d74038629c2187152', 'fc511424835fad1e93acd20e2dc0832a6e090b8478d3d63c6cffb7f34c3c38ad');
INSERT INTO events VALUES (20, 'bb64c46195a0a884d9b1d013c21f22d2', 'case_opened', '2026-11-24T09:30:00Z', '{"about":"The wrong colour","clock":"fixed","opened_at":"2026-11-24T09:30:00+00:00","provider_id":"498213fc7502950ceb6c364204b574e2","want":"the right one"}', 'fc511424835fad1e93acd20e2dc0832a6e090b8478d3d63c6cffb7f34c3c38ad', '7afacf546cef8892e57b73c74e7b91b0f34bbb87c7068d283cf4f7d7967cc602');
INSERT INTO events VALUES (21, '8859aacbfcdfb3a8045b219b0ac18a04', 'case_closed', '2026-11-24T09:40:00Z', '{"case_id":"bb64c46195a0a884d9b1d013c21f22d2","clock":"fixed","closed_at":"2026-11-24T09:40:00+00:00","outcome":"resolved"}', '7afacf546cef8892e57b73c74e7b91b0f34bbb87c7068d283cf4f7d7967cc602', 'c32ba84c78870e863e6c2d855876c3c02da11fa953f943011b31ebb92dde7036');
INSERT INTO subjects VALUES (3, 'a2c688bf839586cd234d07fa6aac22d0');
INSERT INTO subjects VALUES (4, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (5, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (6, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (8, 'a2c688bf839586cd234d07fa6aac22d0');
INSERT INTO subjects VALUES (9, 'a2c688bf839586cd234d07fa6aac22d0');
INSERT INTO subjects VALUES (10, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (11, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (12, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (13, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (14, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (15, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (16, '2a21373d0595345e4634f34968d3295b');
INSERT INTO subjects VALUES (17, '498213fc7502950ceb6c364204b574e2');
INSERT INTO subjects VALUES (18, '93f26e4fea6677b26a986d20f851707d');
INSERT INTO subjects VALUES (19, '93f26e4fea6677b26a986d20f851707d');
INSERT INTO subjects VALUES (20, 'bb64c46195a0a884d9b1d013c21f22d2');
INSERT INTO subjects VALUES (21, 'bb64c46195a0a884d9b1d013c21f22d2');
INSERT INTO profile VALUES (7, 'Jo Doe', '1 High St', '', '', 'GB', 'en', 'Europe/London', 2);
INSERT INTO providers VALUES (3, 'a2c688bf839586cd234d07fa6aac22d0', 'Acme', 'acme', '1 Mill Lane, Leeds', '', NULL);
INSERT INTO providers VALUES (17, '498213fc7502950ceb6c364204b574e2', 'Zed', 'zed', '', '', NULL);
INSERT INTO channels VALUES (9, 'a4837b466b656b0df23aa54976744f75', 'a2c688bf839586cd234d07fa6aac22d0', 'phone', '0800 1111', 'complaints', '', '', '', NULL);
INSERT INTO cases VALUES (4, '2a21373d0595345e4634f34968d3295b', 1, 'a2c688bf839586cd234d07fa6aac22d0', 'x', 'y', '', '', '', '', '2026-11-22T09:08:00+00:00', 'minute', NULL, NULL, '', NULL, NULL);
INSERT INTO cases VALUES (18, '93f26e4fea6677b26a986d20f851707d', 2, '498213fc7502950ceb6c364204b574e2', 'Zażółć: the parcel never came', '49.00 GBP back', '', '', '', '', '2026-11-24T09:10:00+00:00', 'minute', NULL, NULL, '', NULL, NULL);
INSERT INTO cases VALUES (20, 'bb64c46195a0a884d9b1d013c21f22d2', 3, '498213fc7502950ceb6c364204b574e2', 'The wrong colour', 'the right one', '', '', '', '', '2026-11-24T09:30:00+00:00', 'minute', '2026-11-24T09:40:00+00:00', 'resolved', '', 21, NULL);
INSERT INTO contacts VALUES (5, '8a6a62ca48734caf417d1eb67b2f8a14', '2a21373d0595345e4634f34968d3295b', '2026-11-22T09:08:00+00:00', '2026-11-22T09:08:00Z', 'Europe/London', 'minute', '2026-11-22T09:08:52Z', 'phone', 'out', 'spoke', 'hello', '', '[]', '[]', '', '', 0, '', NULL, NULL, '', '', '[]', NULL, NULL, NULL, '', '', '', NULL);
INSERT INTO contacts VALUES (10, '4214f2c083af101f3176926eb110d2cc', '2a21373d0595345e4634f34968d3295b', '2026-11-23T09:55:00+00:00', '2026-11-23T09:55:00Z', 'Europe/London', 'minute', '2026-11-23T10:00:00Z', 'phone', 'out', 'spoke', 'They will send someone.', '', '[]', '[]', '', 'Anna', 0, '', NULL, NULL, '', '', '["R-77"]', 300, NULL, NULL, '', '', 'fixed', NULL);
INSERT INTO contacts VALUES (13, 'a9b88a9315bc20a861c6aa68b68c70b6', '2a21373d0595345e4634f34968d3295b', '2026-11-23T10:20:00+00:00', '2026-11-23T10:20:00Z', 'Europe/London', 'minute', '2026-11-23T10:20:00Z', 'phone', 'out', 'spoke', 'The same call again.', '', '[]', '[]', '', '', 0, '', NULL, NULL, '', '', '[]', NULL, NULL, NULL, '', '', 'fixed', 14);
INSERT INTO contacts VALUES (19, '32b8c1fff2d8c6a126a23f4126cf4c5b', '93f26e4fea6677b26a986d20f851707d', '2026-11-24T09:20:00+00:00', '2026-11-24T09:20:00Z', 'Europe/London', 'minute', '2026-11-24T09:20:00Z', 'phone', 'out', 'no-answer', 'Мы перезвоним.', '', '[]', '[]', '', '', 0, '', NULL, NULL, '', '', '[]', NULL, NULL, NULL, '', '', 'fixed', NULL);
INSERT INTO promises VALUES (6, '5a4e61d1ac75a8ad2a8ec8c01ec74293', 1, '2a21373d0595345e4634f34968d3295b', '8a6a62ca48734caf417d1eb67b2f8a14', 'them', 1, 'a call back', 'tomorrow 5pm', '2026-11-22T09:08:00+00:00', 'minute', '2026-11-23T17:00:00+00:00', '2026-11-23T17:00:00+00:00', 'minute', '', 'stated', 'Europe/London', 'broken', '2026-11-23T17:30:00+00:00', 'minute', '', 15, NULL, NULL);
INSERT INTO promises VALUES (11, '33bc4dfa545c0f43ceefc7bc62572d23', 2, '2a21373d0595345e4634f34968d3295b', '4214f2c083af101f3176926eb110d2cc', 'them', 1, 'a call back', '2026-11-25 17:00', '2026-11-23T10:00:00+00:00', 'minute', '2026-11-25T17:00:00+00:00', '2026-11-25T17:00:00+00:00', 'minute', '', 'stated', 'Europe/London', NULL, NULL, 'minute', '', NULL, NULL, NULL);
INSERT INTO letters VALUES (16, '9c6f686daf00a7d83f9e5fb301e63da8', 1, '2a21373d0595345e4634f34968d3295b', 'claim', 'en', '2026-11-24T09:00:00+00:00', '2026-12-08', 'e82f7ca03e2bacf282cf6fe7291a13d5d17f7692ec815d7ae987f8e98925f443', NULL);
INSERT INTO amendments VALUES (12, '2a21373d0595345e4634f34968d3295b', 10, '{"agent": {"from": "Ana", "to": "Anna"}}', 'She spelt it.', '2026-11-23T10:10:00Z', NULL);
INSERT INTO voidings VALUES (14, '2a21373d0595345e4634f34968d3295b', 13, 'Logged twice.', '2026-11-23T10:30:00Z');
INSERT INTO texts (rowid, text) VALUES (3, 'Acme
1 Mill Lane, Leeds');
INSERT INTO texts (rowid, text) VALUES (4, 'x
y');
INSERT INTO texts (rowid, text) VALUES (5, 'hello');
INSERT INTO texts (rowid, text) VALUES (6, 'a call back
tomorrow 5pm');
INSERT INTO texts (rowid, text) VALUES (9, '0800 1111');
INSERT INTO texts (rowid, text) VALUES (10, 'They will send someone.
Anna
["R-77"]');
INSERT INTO texts (rowid, text) VALUES (11, 'a call back
2026-11-25 17:00');
INSERT INTO texts (rowid, text) VALUES (13, 'The same call again.');
INSERT INTO texts (rowid, text) VALUES (17, 'Zed');
INSERT INTO texts (rowid, text) VALUES (18, 'Zażółć: the parcel never came
49.00 GBP back');
INSERT INTO texts (rowid, text) VALUES (19, 'Мы перезвоним.');
INSERT INTO texts (rowid, text) VALUES (20, 'The wrong colour
the right one');
PRAGMA application_id = 1131112820;
PRAGMA user_version = 1;
