-- A record of version 2 as complaintkit 0.1.0 made it; all of it is invented.
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
  address TEXT NOT NULL, country TEXT NOT NULL, zone TEXT NOT NULL, voided INTEGER
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
  opened_precision TEXT NOT NULL, sector TEXT NOT NULL, country TEXT NOT NULL,
  ground TEXT NOT NULL, closed_at TEXT, outcome TEXT, closing_note TEXT NOT NULL,
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
CREATE TABLE milestones (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL, kind TEXT NOT NULL,
  at TEXT NOT NULL, precision TEXT NOT NULL, zone TEXT NOT NULL, note TEXT NOT NULL,
  source_id TEXT, voided INTEGER
) STRICT;
CREATE INDEX milestones_by_case ON milestones (case_id);
CREATE TABLE payments (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT NOT NULL,
  kind TEXT NOT NULL, amount TEXT NOT NULL, at TEXT NOT NULL, precision TEXT NOT NULL,
  zone TEXT NOT NULL, method TEXT NOT NULL, network TEXT NOT NULL, last4 TEXT NOT NULL,
  payment_id TEXT, note TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX payments_by_case ON payments (case_id);
CREATE INDEX payments_by_number ON payments (number);
CREATE TABLE clauses (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL, text TEXT NOT NULL,
  place TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX clauses_by_case ON clauses (case_id);
CREATE TABLE offers (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT NOT NULL,
  text TEXT NOT NULL, value TEXT NOT NULL, form TEXT NOT NULL, decision TEXT NOT NULL,
  why TEXT NOT NULL, at TEXT NOT NULL, precision TEXT NOT NULL, zone TEXT NOT NULL,
  voided INTEGER
) STRICT;
CREATE INDEX offers_by_case ON offers (case_id);
CREATE INDEX offers_by_number ON offers (number);
CREATE TABLE sendings (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL, letter_id TEXT NOT NULL,
  via TEXT NOT NULL, at TEXT NOT NULL, precision TEXT NOT NULL, zone TEXT NOT NULL,
  tracking TEXT NOT NULL, proof TEXT NOT NULL, proof_sha256 TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX sendings_by_case ON sendings (case_id);
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
INSERT INTO _sqlite_migrations VALUES (1, 'complaintkit', '0001_events_and_derived_tables', '2026-11-22 11:41:32.197999+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'complaintkit', '0002_dated_facts_money_and_post', '2026-11-22 11:41:32.200473+00:00');
INSERT INTO events VALUES (1, '7ea99ccd4994546cf2f7e1c5b06c869d', 'record_created', '2026-11-20T09:00:00Z', '{"clock":"fixed","version":"0.1.0"}', '0000000000000000000000000000000000000000000000000000000000000000', '4c7f26c3a66fb3beeb08f12e11a78cc12c2b6ea9e4c8df23c6dbf567b6052200');
INSERT INTO events VALUES (2, 'a920a0b5261095996218f07e368354cf', 'profile_set', '2026-11-20T09:00:00Z', '{"address":"1 High St","clock":"fixed","country":"GB","default_days":2,"email":"jo@example.org","language":"en","name":"Jo Doe","zone":"Europe/London"}', '4c7f26c3a66fb3beeb08f12e11a78cc12c2b6ea9e4c8df23c6dbf567b6052200', '77710732158d84a071392192c63cf35ea6d288fad0369f7aad5ca6423bdff2ad');
INSERT INTO events VALUES (3, '25783835f42a0e166371a464dd9e4e39', 'provider_added', '2026-11-20T09:05:00Z', '{"clock":"fixed","name":"Acme"}', '77710732158d84a071392192c63cf35ea6d288fad0369f7aad5ca6423bdff2ad', '7fa729380cda69053a87b8255bccc39b91ad04203d9ac62dbe111333495a09e2');
INSERT INTO events VALUES (4, 'b63388bead74f564978b7a0c10901cab', 'case_opened', '2026-11-20T09:05:00Z', '{"about":"The line is dead","amount":"49.00 GBP","clock":"fixed","country":"GB","customer_no":"C-17","opened_at":"2026-11-20T09:05:00+00:00","provider_id":"25783835f42a0e166371a464dd9e4e39","sector":"telecom","want":"a working line"}', '7fa729380cda69053a87b8255bccc39b91ad04203d9ac62dbe111333495a09e2', '5fc1d15bdc6ca7793853a4c910e8a9118bf78af906013d4b9cc5ab07ec17bfc3');
INSERT INTO events VALUES (5, '57328387564bfaaa63f80799e0d671a6', 'provider_changed', '2026-11-20T09:06:00Z', '{"changes":{"address":"1 Mill Lane"},"clock":"fixed","provider_id":"25783835f42a0e166371a464dd9e4e39"}', '5fc1d15bdc6ca7793853a4c910e8a9118bf78af906013d4b9cc5ab07ec17bfc3', '85475f467b8bae18aedb75b12e65fc3190dd8e8142d12b39bbc914805a57362b');
INSERT INTO events VALUES (6, '21b2f917cd3ee44c77b913bf695bac72', 'channel_added', '2026-11-20T09:06:00Z', '{"clock":"fixed","hours":"mon-fri 9-17","kind":"phone","provider_id":"25783835f42a0e166371a464dd9e4e39","role":"complaints","value":"0800 1"}', '85475f467b8bae18aedb75b12e65fc3190dd8e8142d12b39bbc914805a57362b', '203fb7b37ae1319a91560ce8b82a21bf63d32ba1d6196e520b8f6122c7d79896');
INSERT INTO events VALUES (7, '43f973695f3257a5071f101f488f44e3', 'contact_logged', '2026-11-20T09:40:00Z', '{"agent":"Ana","at":"2026-11-20T09:20:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","channel":"phone","clock":"fixed","direction":"out","duration_s":1200,"hold_s":720,"outcome":"spoke","precision":"minute","quotes":[{"speaker":"them","text":"Within the day"}],"reference_list":["R-7"],"summary":"They will call","zone":"Europe/London"}', '203fb7b37ae1319a91560ce8b82a21bf63d32ba1d6196e520b8f6122c7d79896', '851314e8ccc00bb5e11d18232fc947d57fdd437ad52e80b30e891c2580854206');
INSERT INTO events VALUES (8, 'fa73d17f231741a54fbb225e84358611', 'promise_made', '2026-11-20T09:40:00Z', '{"basis":"stated","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","closes":"2026-11-21T17:00:00+00:00","contact_id":"43f973695f3257a5071f101f488f44e3","is_callback":true,"made_at":"2026-11-20T09:40:00+00:00","made_precision":"minute","opens":"2026-11-21T17:00:00+00:00","party":"them","precision":"minute","text":"a call back","words":"tomorrow 5pm","zone":"Europe/London"}', '851314e8ccc00bb5e11d18232fc947d57fdd437ad52e80b30e891c2580854206', '1a85d7bae2b3cbc961738158721d533ac2eb86590172d7ec93a7483efa5c1b6f');
INSERT INTO events VALUES (9, '670b7853a1079a13b3573fe468811bc3', 'contact_logged', '2026-11-21T10:00:00Z', '{"at":"2026-11-21T10:00:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","channel":"phone","clock":"fixed","direction":"out","level":"supervisor","outcome":"spoke","precision":"minute","summary":"Nobody called","zone":"Europe/London"}', '1a85d7bae2b3cbc961738158721d533ac2eb86590172d7ec93a7483efa5c1b6f', '6497bafa75b66e848336d49c20dcacb59ac96976c25d307ac044c85953d2f422');
INSERT INTO events VALUES (10, '78ded6d6ea26bca3eb87b319ba81d393', 'contact_logged', '2026-11-21T10:05:00Z', '{"at":"2026-11-21T10:05:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","channel":"phone","clock":"fixed","direction":"out","outcome":"spoke","precision":"minute","summary":"Sent the photos","zone":"Europe/London"}', '6497bafa75b66e848336d49c20dcacb59ac96976c25d307ac044c85953d2f422', 'f12e9c7ab0d173c5f95f88ea96c4427a9d57d07b7f308e0072e78bec0c137b55');
INSERT INTO events VALUES (11, 'fced603887eae7a55fb5d02d390faf3d', 'promise_made', '2026-11-21T10:05:00Z', '{"basis":"stated","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","closes":"2026-11-23T23:59:59+00:00","contact_id":"78ded6d6ea26bca3eb87b319ba81d393","made_at":"2026-11-21T10:05:00+00:00","made_precision":"minute","party":"me","precision":"day","text":"send photos","typed":"send photos by Monday","words":"by Monday","zone":"Europe/London"}', 'f12e9c7ab0d173c5f95f88ea96c4427a9d57d07b7f308e0072e78bec0c137b55', '75e114540b5d807034297404749aefcfe850179ae46f47dc7e47883036202ce2');
INSERT INTO events VALUES (12, '5318c2e2c205541b420c8e2d29325523', 'payment_noted', '2026-11-21T10:10:00Z', '{"amount":"49.00 GBP","at":"2026-10-01T00:00:00+01:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"charged","last4":"4242","method":"credit-card","network":"visa","note":"The router","precision":"day","zone":"Europe/London"}', '75e114540b5d807034297404749aefcfe850179ae46f47dc7e47883036202ce2', '6e5086696c22c3e3380aca1e466e380e89aec43215d9caf8efeed5c517c22d31');
INSERT INTO events VALUES (13, 'fdc1e78a4a7fbdc3b3d9fdb79fbb612f', 'payment_noted', '2026-11-21T10:11:00Z', '{"amount":"10.00 GBP","at":"2026-11-21T10:11:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"refunded","payment_id":"5318c2e2c205541b420c8e2d29325523","precision":"day","zone":"Europe/London"}', '6e5086696c22c3e3380aca1e466e380e89aec43215d9caf8efeed5c517c22d31', '365d692a0dab42a5eb9186f400888ceefd55f9979683c15a9d594e8ef8a08f4d');
INSERT INTO events VALUES (14, 'e66a4cde5694802b6563c7315bec543e', 'milestone_noted', '2026-11-21T10:12:00Z', '{"at":"2026-10-05T00:00:00+01:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"delivered","note":"by the door","precision":"day","zone":"Europe/London"}', '365d692a0dab42a5eb9186f400888ceefd55f9979683c15a9d594e8ef8a08f4d', '8a461f68b90e8b90f0e4a956c47451fc7dd7c18d376808bce48dde7611ce95d5');
INSERT INTO events VALUES (15, '3192945436afa15cc599d9e8265870f1', 'clause_quoted', '2026-11-21T10:13:00Z', '{"case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","place":"Terms 7.2","text":"Repairs take 48 hours"}', '8a461f68b90e8b90f0e4a956c47451fc7dd7c18d376808bce48dde7611ce95d5', '80af5f877befae64e4baa1930a55525f6c7a9057b75870d7a14d95613b71c0fd');
INSERT INTO events VALUES (16, '692909d241f20d076f0938bb80c21282', 'offer_noted', '2026-11-21T10:14:00Z', '{"at":"2026-11-21T10:14:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","decision":"refused","form":"voucher","precision":"day","text":"20 GBP voucher","value":"20.00 GBP","why":"too little","zone":"Europe/London"}', '80af5f877befae64e4baa1930a55525f6c7a9057b75870d7a14d95613b71c0fd', '813eec8593f77f970677c8e3426d2d0c8632b251f15c8cfc677ba4a7489e9ebf');
INSERT INTO events VALUES (17, '5e4e4e58cb50398fe1101b0844501794', 'letter_rendered', '2026-11-21T11:00:00Z', '{"case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"claim","language":"en","rendered_at":"2026-11-21T11:00:00+00:00","reply_by":"2026-12-05","sha256":"525d1d6f7ed0fe2cc62fcf1c1ba442426c2e22e38595a86735eb48437436806d"}', '813eec8593f77f970677c8e3426d2d0c8632b251f15c8cfc677ba4a7489e9ebf', '047577c345e981c3ce425c93657c9cc503bcd122d669e6a821c2effe6b95d987');
INSERT INTO events VALUES (18, '3e31c5507eea74873dfa241b7c25fa85', 'letter_sent', '2026-11-21T12:00:00Z', '{"at":"2026-11-21T12:00:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","letter_id":"5e4e4e58cb50398fe1101b0844501794","precision":"day","proof":"slip.txt","proof_sha256":"c3d480224322cf3a3794989db1bf0f8dd905bc3df926e0dc5bf916b4f2552f45","tracking":"AB 1","via":"post","zone":"Europe/London"}', '047577c345e981c3ce425c93657c9cc503bcd122d669e6a821c2effe6b95d987', 'd685e1271db68e51ff0927e031eaa4da2d55e681f5ed5442ff07b6ca77748004');
INSERT INTO events VALUES (19, '50ecb4975fbe4d53adba9aeb2d87cf86', 'milestone_noted', '2026-11-21T12:00:00Z', '{"at":"2026-11-21T12:00:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"complaint-sent","precision":"day","source_id":"3e31c5507eea74873dfa241b7c25fa85","zone":"Europe/London"}', 'd685e1271db68e51ff0927e031eaa4da2d55e681f5ed5442ff07b6ca77748004', 'ce226a3d4b040663a4fdc2b45100c3e3a902681b6e37ad66a85a71d332a011b9');
INSERT INTO events VALUES (20, '82b662d90d49c8456287dee7463a18fd', 'milestone_noted', '2026-11-21T12:00:00Z', '{"at":"2026-11-21T00:00:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"complaint-received","precision":"day","source_id":"3e31c5507eea74873dfa241b7c25fa85","zone":"Europe/London"}', 'ce226a3d4b040663a4fdc2b45100c3e3a902681b6e37ad66a85a71d332a011b9', '5e6d7846e6a90fcf30fe33260ea88c5d42ad23e9cb48c5ea9e93a04b5e332029');
INSERT INTO events VALUES (21, 'f31f3d61fef182ef4016aa3a1a4507f2', 'contact_logged', '2026-11-22T09:00:00Z', '{"at":"2026-11-22T09:00:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","channel":"post","clock":"fixed","direction":"in","outcome":"spoke","precision":"day","summary":"We are looking into it.","zone":"Europe/London"}', '5e6d7846e6a90fcf30fe33260ea88c5d42ad23e9cb48c5ea9e93a04b5e332029', '5d146df1df4bc755b63bb00f640b40b9bd08cafa132433393e0e346f67201a0b');
INSERT INTO events VALUES (22, 'aa499532d82e39a2ee1a561b9c301d03', 'milestone_noted', '2026-11-22T09:00:00Z', '{"at":"2026-11-21T00:00:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","kind":"holding-reply","precision":"day","source_id":"f31f3d61fef182ef4016aa3a1a4507f2","zone":"Europe/London"}', '5d146df1df4bc755b63bb00f640b40b9bd08cafa132433393e0e346f67201a0b', '9a1fa7c7025e2ae50477477a2a6aa6a51a1c5d4506279f680adfaace1a45b8ca');
INSERT INTO events VALUES (23, '76205f7fe37403f568cbff030eb51a75', 'entry_amended', '2026-11-22T09:10:00Z', '{"case_id":"b63388bead74f564978b7a0c10901cab","changes":{"summary":{"from":"Nobody called","to":"Nobody called at all"}},"clock":"fixed","target_id":"670b7853a1079a13b3573fe468811bc3","why":"a slip"}', '9a1fa7c7025e2ae50477477a2a6aa6a51a1c5d4506279f680adfaace1a45b8ca', '333d8fa77e9eb4b00cecd3365d2c68658fcc716fbcf7155a7f7a82fa58e4f9bf');
INSERT INTO events VALUES (24, 'a6dbedc0815a3c4a8401258e10e3fd65', 'contact_logged', '2026-11-22T09:11:00Z', '{"at":"2026-11-22T09:11:00+00:00","case_id":"b63388bead74f564978b7a0c10901cab","channel":"phone","clock":"fixed","direction":"out","outcome":"spoke","precision":"minute","summary":"twice","zone":"Europe/London"}', '333d8fa77e9eb4b00cecd3365d2c68658fcc716fbcf7155a7f7a82fa58e4f9bf', '2ed75f2fa25fdf6263284abb222576305191e3098f690fed685cab6c79252346');
INSERT INTO events VALUES (25, 'bf102ade15c8c658e7aacc769af9dfcb', 'entry_voided', '2026-11-22T09:12:00Z', '{"case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","target_id":"76205f7fe37403f568cbff030eb51a75","why":"never happened"}', '2ed75f2fa25fdf6263284abb222576305191e3098f690fed685cab6c79252346', '07de7062c00c873bcbe404ebf75433a8d2f012b00d170a283b5f66065f29f5b1');
INSERT INTO events VALUES (26, '48f154cf19f39af12c0cea703fd54ab8', 'promise_settled', '2026-11-22T09:13:00Z', '{"case_id":"b63388bead74f564978b7a0c10901cab","clock":"fixed","promise_id":"fced603887eae7a55fb5d02d390faf3d","settled_as":"kept","settled_at":"2026-11-22T09:13:00+00:00","settled_precision":"minute"}', '07de7062c00c873bcbe404ebf75433a8d2f012b00d170a283b5f66065f29f5b1', '36754c79f15a7087e41ee0ecd39c2f3a7f1a1ecde9c1c636aed1477b3420aa54');
INSERT INTO subjects VALUES (3, '25783835f42a0e166371a464dd9e4e39');
INSERT INTO subjects VALUES (4, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (5, '25783835f42a0e166371a464dd9e4e39');
INSERT INTO subjects VALUES (6, '25783835f42a0e166371a464dd9e4e39');
INSERT INTO subjects VALUES (7, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (8, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (9, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (10, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (11, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (12, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (13, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (14, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (15, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (16, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (17, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (18, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (19, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (20, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (21, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (22, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (23, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (24, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (25, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO subjects VALUES (26, 'b63388bead74f564978b7a0c10901cab');
INSERT INTO profile VALUES (2, 'Jo Doe', '1 High St', 'jo@example.org', '', 'GB', 'en', 'Europe/London', 2);
INSERT INTO providers VALUES (3, '25783835f42a0e166371a464dd9e4e39', 'Acme', 'acme', '1 Mill Lane', '', '', NULL);
INSERT INTO channels VALUES (6, '21b2f917cd3ee44c77b913bf695bac72', '25783835f42a0e166371a464dd9e4e39', 'phone', '0800 1', 'complaints', 'mon-fri 9-17', '', '', NULL);
INSERT INTO cases VALUES (4, 'b63388bead74f564978b7a0c10901cab', 1, '25783835f42a0e166371a464dd9e4e39', 'The line is dead', 'a working line', '49.00 GBP', 'C-17', '', '', '2026-11-20T09:05:00+00:00', 'minute', 'telecom', 'GB', '', NULL, NULL, '', NULL, NULL);
INSERT INTO contacts VALUES (7, '43f973695f3257a5071f101f488f44e3', 'b63388bead74f564978b7a0c10901cab', '2026-11-20T09:20:00+00:00', '2026-11-20T09:20:00Z', 'Europe/London', 'minute', '2026-11-20T09:40:00Z', 'phone', 'out', 'spoke', 'They will call', '', '[]', '[{"speaker": "them", "text": "Within the day"}]', '', 'Ana', 0, '', NULL, NULL, '', '', '["R-7"]', 1200, 720, NULL, '', '', 'fixed', NULL);
INSERT INTO contacts VALUES (9, '670b7853a1079a13b3573fe468811bc3', 'b63388bead74f564978b7a0c10901cab', '2026-11-21T10:00:00+00:00', '2026-11-21T10:00:00Z', 'Europe/London', 'minute', '2026-11-21T10:00:00Z', 'phone', 'out', 'spoke', 'Nobody called', '', '[]', '[]', '', '', 0, '', 'supervisor', NULL, '', '', '[]', NULL, NULL, NULL, '', '', 'fixed', NULL);
INSERT INTO contacts VALUES (10, '78ded6d6ea26bca3eb87b319ba81d393', 'b63388bead74f564978b7a0c10901cab', '2026-11-21T10:05:00+00:00', '2026-11-21T10:05:00Z', 'Europe/London', 'minute', '2026-11-21T10:05:00Z', 'phone', 'out', 'spoke', 'Sent the photos', '', '[]', '[]', '', '', 0, '', NULL, NULL, '', '', '[]', NULL, NULL, NULL, '', '', 'fixed', NULL);
INSERT INTO contacts VALUES (21, 'f31f3d61fef182ef4016aa3a1a4507f2', 'b63388bead74f564978b7a0c10901cab', '2026-11-22T09:00:00+00:00', '2026-11-22T09:00:00Z', 'Europe/London', 'day', '2026-11-22T09:00:00Z', 'post', 'in', 'spoke', 'We are looking into it.', '', '[]', '[]', '', '', 0, '', NULL, NULL, '', '', '[]', NULL, NULL, NULL, '', '', 'fixed', NULL);
INSERT INTO contacts VALUES (24, 'a6dbedc0815a3c4a8401258e10e3fd65', 'b63388bead74f564978b7a0c10901cab', '2026-11-22T09:11:00+00:00', '2026-11-22T09:11:00Z', 'Europe/London', 'minute', '2026-11-22T09:11:00Z', 'phone', 'out', 'spoke', 'twice', '', '[]', '[]', '', '', 0, '', NULL, NULL, '', '', '[]', NULL, NULL, NULL, '', '', 'fixed', NULL);
INSERT INTO promises VALUES (8, 'fa73d17f231741a54fbb225e84358611', 1, 'b63388bead74f564978b7a0c10901cab', '43f973695f3257a5071f101f488f44e3', 'them', 1, 'a call back', 'tomorrow 5pm', '2026-11-20T09:40:00+00:00', 'minute', '2026-11-21T17:00:00+00:00', '2026-11-21T17:00:00+00:00', 'minute', '', 'stated', 'Europe/London', NULL, NULL, 'minute', '', NULL, NULL, NULL);
INSERT INTO promises VALUES (11, 'fced603887eae7a55fb5d02d390faf3d', 2, 'b63388bead74f564978b7a0c10901cab', '78ded6d6ea26bca3eb87b319ba81d393', 'me', 0, 'send photos', 'by Monday', '2026-11-21T10:05:00+00:00', 'minute', NULL, '2026-11-23T23:59:59+00:00', 'day', '', 'stated', 'Europe/London', 'kept', '2026-11-22T09:13:00+00:00', 'minute', '', 26, NULL, NULL);
INSERT INTO letters VALUES (17, '5e4e4e58cb50398fe1101b0844501794', 1, 'b63388bead74f564978b7a0c10901cab', 'claim', 'en', '2026-11-21T11:00:00+00:00', '2026-12-05', '525d1d6f7ed0fe2cc62fcf1c1ba442426c2e22e38595a86735eb48437436806d', NULL);
INSERT INTO milestones VALUES (14, 'e66a4cde5694802b6563c7315bec543e', 'b63388bead74f564978b7a0c10901cab', 'delivered', '2026-10-05T00:00:00+01:00', 'day', 'Europe/London', 'by the door', NULL, NULL);
INSERT INTO milestones VALUES (19, '50ecb4975fbe4d53adba9aeb2d87cf86', 'b63388bead74f564978b7a0c10901cab', 'complaint-sent', '2026-11-21T12:00:00+00:00', 'day', 'Europe/London', '', '3e31c5507eea74873dfa241b7c25fa85', NULL);
INSERT INTO milestones VALUES (20, '82b662d90d49c8456287dee7463a18fd', 'b63388bead74f564978b7a0c10901cab', 'complaint-received', '2026-11-21T00:00:00+00:00', 'day', 'Europe/London', '', '3e31c5507eea74873dfa241b7c25fa85', NULL);
INSERT INTO milestones VALUES (22, 'aa499532d82e39a2ee1a561b9c301d03', 'b63388bead74f564978b7a0c10901cab', 'holding-reply', '2026-11-21T00:00:00+00:00', 'day', 'Europe/London', '', 'f31f3d61fef182ef4016aa3a1a4507f2', NULL);
INSERT INTO payments VALUES (12, '5318c2e2c205541b420c8e2d29325523', 1, 'b63388bead74f564978b7a0c10901cab', 'charged', '49.00 GBP', '2026-10-01T00:00:00+01:00', 'day', 'Europe/London', 'credit-card', 'visa', '4242', NULL, 'The router', NULL);
INSERT INTO payments VALUES (13, 'fdc1e78a4a7fbdc3b3d9fdb79fbb612f', 2, 'b63388bead74f564978b7a0c10901cab', 'refunded', '10.00 GBP', '2026-11-21T10:11:00+00:00', 'day', 'Europe/London', '', '', '', '5318c2e2c205541b420c8e2d29325523', '', NULL);
INSERT INTO clauses VALUES (15, '3192945436afa15cc599d9e8265870f1', 'b63388bead74f564978b7a0c10901cab', 'Repairs take 48 hours', 'Terms 7.2', NULL);
INSERT INTO offers VALUES (16, '692909d241f20d076f0938bb80c21282', 1, 'b63388bead74f564978b7a0c10901cab', '20 GBP voucher', '20.00 GBP', 'voucher', 'refused', 'too little', '2026-11-21T10:14:00+00:00', 'day', 'Europe/London', NULL);
INSERT INTO sendings VALUES (18, '3e31c5507eea74873dfa241b7c25fa85', 'b63388bead74f564978b7a0c10901cab', '5e4e4e58cb50398fe1101b0844501794', 'post', '2026-11-21T12:00:00+00:00', 'day', 'Europe/London', 'AB 1', 'slip.txt', 'c3d480224322cf3a3794989db1bf0f8dd905bc3df926e0dc5bf916b4f2552f45', NULL);
INSERT INTO amendments VALUES (23, 'b63388bead74f564978b7a0c10901cab', 9, '{"summary": {"from": "Nobody called", "to": "Nobody called at all"}}', 'a slip', '2026-11-22T09:10:00Z', 25);
INSERT INTO voidings VALUES (25, 'b63388bead74f564978b7a0c10901cab', 23, 'never happened', '2026-11-22T09:12:00Z');
INSERT INTO texts (rowid, text) VALUES (3, 'Acme
1 Mill Lane');
INSERT INTO texts (rowid, text) VALUES (4, 'The line is dead
a working line
C-17');
INSERT INTO texts (rowid, text) VALUES (6, '0800 1
mon-fri 9-17');
INSERT INTO texts (rowid, text) VALUES (7, 'They will call
Within the day
Ana
R-7');
INSERT INTO texts (rowid, text) VALUES (8, 'a call back
tomorrow 5pm');
INSERT INTO texts (rowid, text) VALUES (9, 'Nobody called');
INSERT INTO texts (rowid, text) VALUES (10, 'Sent the photos');
INSERT INTO texts (rowid, text) VALUES (11, 'send photos
by Monday');
INSERT INTO texts (rowid, text) VALUES (12, 'The router');
INSERT INTO texts (rowid, text) VALUES (14, 'by the door');
INSERT INTO texts (rowid, text) VALUES (15, 'Repairs take 48 hours
Terms 7.2');
INSERT INTO texts (rowid, text) VALUES (16, '20 GBP voucher
too little');
INSERT INTO texts (rowid, text) VALUES (18, 'AB 1
slip.txt');
INSERT INTO texts (rowid, text) VALUES (21, 'We are looking into it.');
INSERT INTO texts (rowid, text) VALUES (24, 'twice');
PRAGMA application_id = 1131112820;
PRAGMA user_version = 2;
