"""The tables of the record, as SQL: the events and what is derived from them. No code runs here.

`events` is the truth. A trigger cannot stop someone who drops it: triggers are the rail against
accidents, the hash chain is the lock. There is no second UNIQUE on `events`, because REPLACE
through another unique key would delete a row without firing the DELETE trigger.
"""

APPLICATION_ID = 0x436B6974  # "Ckit"
SCHEMA_VERSION = 3
NO_HASH = "0" * 64

EVENTS = """
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
"""

DERIVED = """
CREATE TABLE subjects (entry INTEGER PRIMARY KEY, subject_id TEXT NOT NULL) STRICT;
CREATE INDEX subjects_by_id ON subjects (subject_id);
CREATE TABLE profile (
  entry INTEGER PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, email TEXT NOT NULL,
  phone TEXT NOT NULL, city TEXT NOT NULL, account TEXT NOT NULL, country TEXT NOT NULL,
  language TEXT NOT NULL, zone TEXT NOT NULL, default_days INTEGER NOT NULL
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
  ground TEXT NOT NULL, rating INTEGER, rating_why TEXT NOT NULL, language TEXT NOT NULL,
  script TEXT NOT NULL, behalf_name TEXT NOT NULL, behalf_address TEXT NOT NULL,
  behalf_authority TEXT NOT NULL, closed_at TEXT, outcome TEXT, closing_note TEXT NOT NULL,
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
CREATE TABLE exhibits (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT NOT NULL,
  about_id TEXT, sha256 TEXT NOT NULL, size INTEGER NOT NULL, media_type TEXT NOT NULL,
  name TEXT NOT NULL, modified_at TEXT NOT NULL, at TEXT NOT NULL, precision TEXT NOT NULL,
  zone TEXT NOT NULL, note TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX exhibits_by_case ON exhibits (case_id);
CREATE INDEX exhibits_by_number ON exhibits (number);
CREATE TABLE contradictions (
  entry INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL, one_id TEXT NOT NULL,
  other_id TEXT NOT NULL, note TEXT NOT NULL, voided INTEGER
) STRICT;
CREATE INDEX contradictions_by_case ON contradictions (case_id);
CREATE TABLE sources (entry INTEGER PRIMARY KEY, source_key TEXT NOT NULL) STRICT;
CREATE INDEX sources_by_key ON sources (source_key);
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
"""

DERIVED_TABLES = (
    "subjects",
    "profile",
    "providers",
    "channels",
    "cases",
    "contacts",
    "promises",
    "letters",
    "milestones",
    "payments",
    "clauses",
    "offers",
    "sendings",
    "exhibits",
    "contradictions",
    "sources",
    "amendments",
    "voidings",
)
