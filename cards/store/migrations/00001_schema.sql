-- +goose Up
-- The dialect that SQLite and PostgreSQL both accept. Money is BIGINT in smallest units, an
-- instant is BIGINT milliseconds UTC, a civil day is BIGINT yyyymmdd; 0 and '' are "none".
-- Only what must exist elsewhere is NULL when absent, so that foreign keys hold.

-- The mark that a database is a shop's, whatever its engine.
CREATE TABLE tessera (
  id BIGINT PRIMARY KEY CHECK (id = 1)
);
INSERT INTO tessera (id) VALUES (1);

CREATE TABLE shop (
  id            BIGINT PRIMARY KEY CHECK (id = 1),
  name          TEXT   NOT NULL,
  address       TEXT   NOT NULL,
  phone         TEXT   NOT NULL,
  currency      TEXT   NOT NULL,
  lang          TEXT   NOT NULL,
  zone          TEXT   NOT NULL,
  region        TEXT   NOT NULL,
  hours         TEXT   NOT NULL, -- JSON: cards.Week
  rounding_step BIGINT NOT NULL,
  logo          BYTEA            -- PNG
);

CREATE TABLE sequence (
  name TEXT   PRIMARY KEY,
  last BIGINT NOT NULL CHECK (last >= 0)
);
INSERT INTO sequence (name, last) VALUES ('member', 0), ('receipt', 0), ('case', 0), ('plan', 0);

CREATE TABLE plan (
  id         TEXT    PRIMARY KEY,
  key        TEXT    NOT NULL UNIQUE,
  made       BIGINT  NOT NULL, -- order in which plans were made
  name       TEXT    NOT NULL,
  price      BIGINT  NOT NULL CHECK (price >= 0),
  currency   TEXT    NOT NULL,
  term_count BIGINT  NOT NULL CHECK (term_count > 0),
  term_unit  TEXT    NOT NULL,
  style      TEXT    NOT NULL,
  promises   TEXT    NOT NULL, -- JSON: []cards.Promise
  archived   BOOLEAN NOT NULL,
  version    BIGINT  NOT NULL
);

CREATE TABLE service (
  id     TEXT   PRIMARY KEY,
  name   TEXT   NOT NULL,
  folded TEXT   NOT NULL UNIQUE, -- the name as people compare it
  price  BIGINT NOT NULL CHECK (price >= 0)
);

CREATE TABLE staff (
  id     TEXT    PRIMARY KEY,
  name   TEXT    NOT NULL,
  folded TEXT    NOT NULL UNIQUE,
  role   TEXT    NOT NULL,
  active BOOLEAN NOT NULL
);

CREATE TABLE member (
  id            TEXT    PRIMARY KEY,
  number        TEXT    NOT NULL UNIQUE,
  name          TEXT    NOT NULL,
  name_key      TEXT    NOT NULL UNIQUE, -- members.ListKey
  other_name    TEXT    NOT NULL,
  phone         TEXT    NOT NULL,
  email         TEXT    NOT NULL,
  birthday      BIGINT  NOT NULL,
  likes         TEXT    NOT NULL,
  avoid         TEXT    NOT NULL,
  note          TEXT    NOT NULL,
  consent       BOOLEAN NOT NULL,
  introduced_by TEXT REFERENCES member (id),
  since         BIGINT  NOT NULL,
  version       BIGINT  NOT NULL
);
CREATE INDEX member_by_phone ON member (phone);
CREATE INDEX member_by_introducer ON member (introduced_by);

-- What a member is found by, read as a range of beginnings.
CREATE TABLE search_term (
  member_id TEXT NOT NULL REFERENCES member (id),
  term      TEXT NOT NULL,
  PRIMARY KEY (member_id, term)
);
CREATE INDEX search_term_by_term ON search_term (term, member_id);

-- Promises as sold. Cards sold with the same words share a row; it is never changed.
CREATE TABLE undertaking (
  hash     TEXT PRIMARY KEY, -- SHA-256 of promises
  promises TEXT NOT NULL     -- JSON: []cards.Promise
);

CREATE TABLE card (
  id          TEXT    PRIMARY KEY,
  member_id   TEXT REFERENCES member (id), -- NULL for a card of whoever bears it
  plan_key    TEXT    NOT NULL,
  plan_name   TEXT    NOT NULL,
  style       TEXT    NOT NULL,
  undertaking TEXT    NOT NULL REFERENCES undertaking (hash),
  price       BIGINT  NOT NULL CHECK (price >= 0),
  currency    TEXT    NOT NULL,
  sold_on     BIGINT  NOT NULL,
  valid_from  BIGINT  NOT NULL,
  valid_to    BIGINT  NOT NULL, -- inclusive
  voided      BOOLEAN NOT NULL,
  CHECK (valid_from <= valid_to)
);
CREATE INDEX card_by_member ON card (member_id);
CREATE INDEX card_by_plan ON card (plan_key);
CREATE INDEX card_by_undertaking ON card (undertaking, valid_to);
CREATE INDEX card_by_dates ON card (valid_to, valid_from, voided);

CREATE TABLE card_number (
  number      TEXT   PRIMARY KEY,
  card_id     TEXT   NOT NULL REFERENCES card (id),
  turn        BIGINT NOT NULL CHECK (turn > 0), -- 1 is the card's first number
  issued_on   BIGINT NOT NULL,
  printed_on  BIGINT NOT NULL,
  replaced_on BIGINT NOT NULL, -- 0 while live
  reason      TEXT   NOT NULL,
  UNIQUE (card_id, turn)
);
CREATE UNIQUE INDEX card_number_live ON card_number (card_id) WHERE replaced_on = 0;
CREATE INDEX card_number_unprinted ON card_number (card_id) WHERE printed_on = 0 AND replaced_on = 0;

-- The end of each chain of entries: a card's, or the shop's own.
CREATE TABLE chain (
  id   TEXT   PRIMARY KEY, -- card ID, or 'shop'
  seq  BIGINT NOT NULL CHECK (seq >= 0),
  head TEXT   NOT NULL     -- hash of the last entry
);
INSERT INTO chain (id, seq, head) VALUES ('shop', 0, '');

CREATE TABLE balance (
  chain     TEXT   NOT NULL REFERENCES chain (id),
  promise   TEXT   NOT NULL,
  part      TEXT   NOT NULL,
  period    BIGINT NOT NULL,
  remaining BIGINT NOT NULL CHECK (remaining >= 0),
  PRIMARY KEY (chain, promise, part, period)
);

CREATE TABLE operation (
  key         TEXT   PRIMARY KEY,
  fingerprint TEXT   NOT NULL,
  ref         TEXT   NOT NULL,
  at          BIGINT NOT NULL
);

-- Checks between these tables wait for the end of the transaction: a sale writes the card
-- and its receipt in either order.
CREATE TABLE receipt (
  id        TEXT   PRIMARY KEY,
  number    TEXT   NOT NULL UNIQUE,
  kind      TEXT   NOT NULL,
  card_id   TEXT REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  member_id TEXT REFERENCES member (id),
  served_by TEXT   NOT NULL,
  actor     TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  day       BIGINT NOT NULL,
  currency  TEXT   NOT NULL,
  subtotal  BIGINT NOT NULL,
  discount  BIGINT NOT NULL,
  total     BIGINT NOT NULL,
  voids     TEXT REFERENCES receipt (number) DEFERRABLE INITIALLY DEFERRED,
  voided_by TEXT REFERENCES receipt (id) DEFERRABLE INITIALLY DEFERRED,
  reason    TEXT   NOT NULL,
  key       TEXT   NOT NULL,
  CHECK (total = subtotal - discount)
);
CREATE INDEX receipt_by_day ON receipt (day, id);
CREATE INDEX receipt_by_member ON receipt (member_id, id);
CREATE INDEX receipt_by_card ON receipt (card_id, kind);
CREATE INDEX receipt_voided ON receipt (voided_by) WHERE voided_by IS NOT NULL;
CREATE INDEX receipt_voids ON receipt (voids) WHERE voids IS NOT NULL;

CREATE TABLE receipt_line (
  receipt_id TEXT   NOT NULL REFERENCES receipt (id),
  place      BIGINT NOT NULL,
  name       TEXT   NOT NULL,
  amount     BIGINT NOT NULL,
  discount   BIGINT NOT NULL,
  promise    TEXT   NOT NULL,
  PRIMARY KEY (receipt_id, place)
);

CREATE TABLE receipt_applied (
  receipt_id TEXT   NOT NULL REFERENCES receipt (id),
  place      BIGINT NOT NULL,
  promise    TEXT   NOT NULL,
  amount     BIGINT NOT NULL,
  PRIMARY KEY (receipt_id, place)
);

CREATE TABLE payment (
  receipt_id TEXT   NOT NULL REFERENCES receipt (id),
  place      BIGINT NOT NULL,
  tender     TEXT   NOT NULL,
  amount     BIGINT NOT NULL,
  bonus      BIGINT NOT NULL,
  PRIMARY KEY (receipt_id, place)
);

CREATE TABLE smile (
  receipt_id TEXT   PRIMARY KEY REFERENCES receipt (id),
  smile      BIGINT NOT NULL CHECK (smile BETWEEN 1 AND 5),
  actor      TEXT   NOT NULL,
  at         BIGINT NOT NULL
);

CREATE TABLE entry (
  id         TEXT   PRIMARY KEY,
  chain      TEXT   NOT NULL REFERENCES chain (id),
  seq        BIGINT NOT NULL CHECK (seq > 0),
  kind       TEXT   NOT NULL,
  promise    TEXT   NOT NULL,
  part       TEXT   NOT NULL,
  period     BIGINT NOT NULL,
  change     BIGINT NOT NULL,
  receipt_id TEXT REFERENCES receipt (id) DEFERRABLE INITIALLY DEFERRED,
  actor      TEXT   NOT NULL,
  at         BIGINT NOT NULL,
  day        BIGINT NOT NULL,
  reason     TEXT   NOT NULL,
  key        TEXT   NOT NULL,
  prev       TEXT   NOT NULL,
  hash       TEXT   NOT NULL,
  UNIQUE (chain, seq)
);
CREATE INDEX entry_by_receipt ON entry (receipt_id);
CREATE INDEX entry_by_day ON entry (day);

CREATE TABLE service_case (
  id          TEXT   PRIMARY KEY,
  number      TEXT   NOT NULL UNIQUE,
  member_id   TEXT   NOT NULL REFERENCES member (id),
  card_id     TEXT REFERENCES card (id),
  receipt     TEXT REFERENCES receipt (number),
  kind        TEXT   NOT NULL,
  subject     TEXT   NOT NULL,
  state       TEXT   NOT NULL,
  opened_by   TEXT   NOT NULL,
  opened_at   BIGINT NOT NULL,
  due         BIGINT NOT NULL, -- 0 when nothing was promised
  promise     TEXT   NOT NULL,
  resolved_at BIGINT NOT NULL,
  resolved_by TEXT   NOT NULL,
  how         TEXT   NOT NULL,
  version     BIGINT NOT NULL
);
CREATE INDEX service_case_by_member ON service_case (member_id, id);
CREATE INDEX service_case_by_state ON service_case (state, due);
CREATE INDEX service_case_by_resolution ON service_case (resolved_at);
